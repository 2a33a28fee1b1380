import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  distanceBand,
  distanceInWords,
  distanceKm,
  latitudeSchema,
  longitudeSchema,
} from "#shared/values/place.ts";

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const halfRound = Math.PI * 6371.0088;

describe("a distance", () => {
  it("is a metric of at most half the Earth's girth", () => {
    const property = fc.property(point, point, point, (a, b, c) => {
      expect(distanceKm(a, a)).toBe(0);
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      expect(distanceKm(a, b)).toBeLessThanOrEqual(halfRound + 1e-6);
      expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
    });
    fc.assert(property);
  });

  it("is 111.195 km along a degree of the meridian, and half that along the parallel of 60 degrees", () => {
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(halfRound / 180, 6);
    expect(distanceKm({ lat: 60, lon: 0 }, { lat: 60, lon: 1 })).toBeCloseTo(halfRound / 360, 1);
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(halfRound / 180, 6);
  });

  it.each([
    [0, "<1 km", "不到 1 公里"],
    [0.999, "<1 km", "不到 1 公里"],
    [1, "1-3 km", "约 1–3 公里"],
    [4.99, "3-5 km", "约 3–5 公里"],
    [49.9, "20-50 km", "约 20–50 公里"],
    [50, "50+ km", "50 公里以上"],
    [20_000, "50+ km", "50 公里以上"],
  ])("of %d km shows as %s", (km, band, words) => {
    expect(distanceBand(km)).toBe(band);
    expect(distanceInWords(km)).toBe(words);
  });
});

describe("a place", () => {
  it("lies on the globe", () => {
    expect(latitudeSchema().safeParse(90.01).success).toBe(false);
    expect(longitudeSchema().safeParse(-180.01).success).toBe(false);
    expect(longitudeSchema().safeParse(Number.NaN).success).toBe(false);
    expect(latitudeSchema().parse(26.89)).toBe(26.89);
  });
});
