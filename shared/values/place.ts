import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** Degrees north and east, WGS-84. */
export const latitudeSchema = once(() => z.number().min(-90).max(90));
export const longitudeSchema = once(() => z.number().min(-180).max(180));

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the Earth in km (IUGG R1). */
const earthRadiusKm = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in km (haversine). */
export const distanceKm = (a: Point, b: Point): number => {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
};

const bandEdges = [1, 3, 5, 10, 20, 50] as const;

/** A distance as a band: `<1 km`, `3-5 km`, `50+ km`. */
export const distanceBand = (km: number): string => {
  const above = bandEdges.findIndex((edge) => km < edge);
  if (above === 0) return `<${bandEdges[0]} km`;
  return above < 0 ? `${bandEdges.at(-1)}+ km` : `${bandEdges[above - 1]}-${bandEdges[above]} km`;
};

/** The same band as people here say it: 不到 1 公里, 约 3–5 公里, 50 公里以上. */
export const distanceInWords = (km: number): string => {
  const above = bandEdges.findIndex((edge) => km < edge);
  if (above === 0) return `不到 ${bandEdges[0]} 公里`;
  return above < 0 ? `${bandEdges.at(-1)} 公里以上` : `约 ${bandEdges[above - 1]}–${bandEdges[above]} 公里`;
};
