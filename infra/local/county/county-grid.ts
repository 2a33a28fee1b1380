import type { CountyCard } from "#shared/published/cards/county-card.ts";
import type { DemoCounty } from "./demo-counties.ts";

/** The grid of townships: its columns, and its step in degrees (about 9 km). */
const columns = 5;
const stepDegrees = 0.085;

/**
 * Lays a county's townships on a grid around its centre, each next to at most four others. A placeholder for a map:
 * codes and names are facts, adjacency is not; `source` and `confidence` say so.
 */
export const countyGrid = (county: DemoCounty): Omit<CountyCard, "pk" | "sk" | "version"> => {
  const codes = county.townships.map(([code]) => code);
  const neighbours = (index: number): string[] => {
    const column = index % columns;
    const near = [
      index - columns,
      index + columns,
      ...(column > 0 ? [index - 1] : []),
      ...(column < columns - 1 ? [index + 1] : []),
    ];
    return near.flatMap((other) => codes[other] ?? []);
  };
  const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  return {
    code: county.code,
    name: county.name,
    edition: "统计用区划代码",
    adjacency: {
      source: "占位数据：按网格排列，非实际地图 (placeholder grid, not a map)",
      confidence: "placeholder",
    },
    townships: county.townships.map(([code, name], index) => ({
      code,
      name,
      neighbours: neighbours(index),
      lat: round(county.centre.lat + (2 - Math.floor(index / columns)) * stepDegrees),
      lon: round(county.centre.lon + ((index % columns) - 2) * stepDegrees),
    })),
  };
};
