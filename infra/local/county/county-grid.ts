import type { CountyCard } from "#shared/published/cards/county-card.ts";
import type { DemoCounty } from "./demo-counties.ts";

/** Columns of the grid on which townships are laid out, and its step in degrees: about 9 km. */
const columns = 5;
const stepDegrees = 0.085;

/**
 * A county's townships on a grid around its centre, each next to at most four others. It stands in for a map: the
 * codes and names are facts, who borders whom is not, and `source` and `confidence` say so.
 */
export const countyGrid = (county: DemoCounty): Omit<CountyCard, "pk" | "sk" | "version"> => {
  const codes = county.townships.map(([code]) => code);
  const neighbours = (at: number): string[] => {
    const column = at % columns;
    const near = [
      at - columns,
      at + columns,
      ...(column > 0 ? [at - 1] : []),
      ...(column < columns - 1 ? [at + 1] : []),
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
    townships: county.townships.map(([code, name], at) => ({
      code,
      name,
      neighbours: neighbours(at),
      lat: round(county.centre.lat + (2 - Math.floor(at / columns)) * stepDegrees),
      lon: round(county.centre.lon + ((at % columns) - 2) * stepDegrees),
    })),
  };
};
