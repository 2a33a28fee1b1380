import { describe, expect, it } from "vitest";
import { demoCounties } from "#infra/local/county/demo-counties.ts";
import {
  layoutCounty,
  layoutWidth,
  type Township,
} from "#services/web/features/needs/model/county-layout.ts";

/** Forty townships where the golden angle puts them, each bordering what lies near: no grid, codes all over it. */
const scattered = ((): Township[] => {
  const at = Array.from({ length: 40 }, (_, index) => [Math.sqrt(index), index * 2.4] as const);
  const spots = at.map(([far, turn]) => [far * Math.cos(turn), far * Math.sin(turn)] as const);
  const near = (a: number, b: number) =>
    Math.hypot((spots[a]?.[0] ?? 0) - (spots[b]?.[0] ?? 0), (spots[a]?.[1] ?? 0) - (spots[b]?.[1] ?? 0)) < 2;
  return spots.map((_, one) => ({
    code: String(430_000_000 + one),
    neighbours: spots.flatMap((_, other) =>
      other !== one && near(one, other) ? [String(430_000_000 + other)] : [],
    ),
  }));
})();
const apartFrom = <T>(townships: readonly T[]) =>
  townships.map((township) => ({ ...township, neighbours: [] }));

const counties: [name: string, townships: readonly Township[]][] = [
  ...demoCounties.map((county): [string, Township[]] => [county.name, county.townships]),
  ["forty scattered ones", scattered],
  ["ten that nobody knows the borders of", apartFrom(scattered.slice(0, 10))],
  ["a single one", apartFrom(scattered.slice(0, 1))],
  ["none", []],
];

describe.each(counties)("the picture of %s", (_name, townships) => {
  const laid = layoutCounty(townships);
  const pairs = laid.flatMap((a, index) =>
    laid.slice(index + 1).map((b) => ({
      apart: Math.hypot(a.x - b.x, a.y - b.y),
      border: a.neighbours.includes(b.code),
    })),
  );
  const mean = (border: boolean) => {
    const some = pairs.filter((pair) => pair.border === border);
    return some.reduce((sum, { apart }) => sum + apart, 0) / some.length;
  };

  it("holds each township once, the same in whatever order they come", () => {
    expect(laid.map(({ code }) => code).sort()).toEqual(townships.map(({ code }) => code).sort());
    expect(layoutCounty([...townships].reverse())).toEqual(laid);
  });

  it("keeps tiles of 48 pixels apart within the 288 of a small phone", () => {
    const pitch = 288 / layoutWidth;
    for (const { apart } of pairs) expect(apart * pitch).toBeGreaterThanOrEqual(48);
    for (const { x } of laid) expect(x + 1).toBeLessThanOrEqual(layoutWidth);
  });

  if (pairs.some(({ border }) => border))
    it("has neighbours nearer than strangers", () => {
      expect(mean(true)).toBeLessThan(0.6 * mean(false));
    });
});
