import { describe, expect, it } from "vitest";
import {
  isUrgent,
  lackOf,
  nextOf,
  shortFirst,
  toComplete,
  weekOf,
} from "#services/web/features/station-work/model/desk.ts";

const now = Date.parse("2026-03-02T09:00:00+08:00");
const need = (day: string, free: number, more: object = {}) => ({
  division: "430422103",
  status: "open" as const,
  kind: "errands" as const,
  coming: [{ from: `${day}T10:00:00+08:00`, to: `${day}T12:00:00+08:00`, places: 3, free }],
  ...more,
});

describe("a desk", () => {
  it("puts what lacks people within two days first, then what is next, and what is over last", () => {
    const over = need("2026-03-01", 2);
    const full = need("2026-03-02", 0);
    const soon = need("2026-03-03", 1);
    const later = need("2026-03-05", 3);
    expect(shortFirst([over, later, full, soon], now)).toEqual([soon, full, later, over]);
    expect([over, full, soon, later].map((one) => isUrgent(one, now))).toEqual([false, false, true, false]);
    expect(nextOf(over, now)).toBeUndefined();
  });

  it("names the needs of which somebody has something to complete, what is next first", () => {
    const [over, none] = [need("2026-03-01", 0, { toComplete: 1 }), need("2026-03-03", 1)];
    const [soon, later] = [
      need("2026-03-04", 2, { toComplete: 2 }),
      need("2026-03-05", 0, { toComplete: 1, status: "closed" }),
    ];
    expect(toComplete([over, later, none, soon], now)).toEqual([soon, later, over]);
  });

  it("misses nobody where nobody can sign up yet, or any more, nor at a training", () => {
    expect([
      lackOf(need("2026-03-03", 2), now),
      lackOf(need("2026-03-03", 2, { status: "draft" }), now),
      lackOf(need("2026-03-03", 2, { kind: "training" }), now),
    ]).toEqual([2, 0, 0]);
  });

  it("adds up the places of each station and day", () => {
    const week = weekOf(
      [
        need("2026-03-03", 1),
        need("2026-03-03", 3),
        need("2026-03-08", 0),
        need("2026-03-09", 0, { division: "430422104" }),
        need("2026-03-03", 3, { division: "430422105", status: "closed" }),
      ],
      "2026-03-02",
    );
    expect(week.map(({ division }) => division)).toEqual(["430422103"]);
    expect(week[0]?.cells.map(({ places, held }) => `${held}/${places}`)).toEqual([
      "0/0",
      "2/6",
      "0/0",
      "0/0",
      "0/0",
      "0/0",
      "3/3",
    ]);
  });
});
