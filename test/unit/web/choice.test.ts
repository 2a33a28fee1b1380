import { describe, expect, it } from "vitest";
import { choicesOf, chosenAtFirst, heldShifts } from "#services/web/features/sign-up/model/choice.ts";
import type { Need, Signup } from "#services/web/shared/api/types.ts";

const now = new Date("2026-12-01T00:00:00Z");
const shift = (day: number, ...free: number[]) => ({
  shiftId: `shf_${day}`,
  from: `2026-12-0${day}T09:00:00+08:00`,
  to: `2026-12-0${day}T11:00:00+08:00`,
  free,
});
const need = {
  positions: [{ positionId: "pos_a" }, { positionId: "pos_b" }],
  shifts: [shift(1, 5, 5), shift(5, 2, 0), shift(6, 0, 1)],
} as unknown as Need;

describe("the dates that a volunteer chooses from", () => {
  it("are those to come, with the places of the position and one's own standing", () => {
    const held = new Map([["shf_5", "waitlisted"]]);
    expect(choicesOf(need, "pos_b", held, new Date("2026-12-01T02:00:00Z"))).toMatchObject([
      { shiftId: "shf_5", free: 0, mine: "waitlisted" },
      { shiftId: "shf_6", free: 1, mine: undefined },
    ]);
  });

  it("count what is held in whatever position, and nothing given up, proposed or over", () => {
    const signups = [
      {
        shifts: [
          { shiftId: "a", status: "confirmed" },
          { shiftId: "b", status: "withdrawn" },
        ],
      },
      {
        shifts: [
          { shiftId: "c", status: "proposed" },
          { shiftId: "d", status: "suspended" },
        ],
      },
    ] as unknown as Signup[];
    expect([...heldShifts(signups)]).toEqual([
      ["a", "confirmed"],
      ["d", "suspended"],
    ]);
  });

  it("are chosen by nobody else: none at first, but what was proposed, or the only one with a place", () => {
    const all = choicesOf(need, "pos_a", new Map(), now);
    expect(chosenAtFirst(all, [])).toEqual([]);
    expect(chosenAtFirst(all, ["shf_6", "shf_9"])).toEqual(["shf_6"]);
    const left = choicesOf(
      need,
      "pos_a",
      new Map([
        ["shf_1", "confirmed"],
        ["shf_6", "waitlisted"],
      ]),
      now,
    );
    expect(chosenAtFirst(left, [])).toEqual(["shf_5"]);
    const full = left.map((choice) => ({ ...choice, free: 0 }));
    expect(chosenAtFirst(full, [])).toEqual([]);
  });
});
