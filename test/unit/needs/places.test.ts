import { describe, expect, it } from "vitest";
import {
  freeByShift,
  isEmpty,
  openPlaces,
  type Places,
  placesAfter,
  promotableShifts,
  toCompleteOf,
} from "#services/needs/needs/rules/places.ts";
import { needRow, shiftOn } from "#test/support/need-rows.ts";

describe("places that a newcomer may take", () => {
  it.each([
    ["are the free ones", { free: 3, waiters: 0 }, 3],
    ["are what those who wait leave over", { free: 3, waiters: 1 }, 2],
    ["are none while as many wait as are free", { free: 2, waiters: 2 }, 0],
    ["are none, never fewer, while more wait", { free: 1, waiters: 4 }, 0],
  ])("%s", (_title, places, open) => {
    expect(openPlaces({ shf_7: places }, "shf_7")).toBe(open);
  });

  it("are none for a shift that is not on the board", () => {
    expect(openPlaces({ shf_7: { free: 3, waiters: 0 } }, "shf_14")).toBe(0);
  });

  it("add up over positions; those who wait for one position leave the places of another alone", () => {
    const boards = [
      { places: { shf_7: { free: 1, waiters: 3 }, shf_14: { free: 2, waiters: 0 } } },
      { places: { shf_7: { free: 2, waiters: 0 }, shf_14: { free: 4, waiters: 1 } } },
    ];
    expect(freeByShift(boards)).toEqual({ shf_7: 2, shf_14: 5 });
  });
});

it("who has something to complete is counted over all positions, where every board counts them", () => {
  expect(toCompleteOf([])).toBe(0);
  expect(toCompleteOf([{ toComplete: 2 }, { toComplete: 1 }])).toBe(3);
  expect(toCompleteOf([{ toComplete: 2 }, {}, { toComplete: 1 }])).toBeUndefined();
});

describe("a waiting volunteer can be promoted", () => {
  it("to shifts that have a free place and somebody who waits, and to no others", () => {
    const places = {
      both: { free: 1, waiters: 1 },
      fewer: { free: 1, waiters: 5 },
      full: { free: 0, waiters: 2 },
      unwanted: { free: 2, waiters: 0 },
      over: { free: 0, waiters: 0 },
    };
    expect(promotableShifts(places)).toEqual(["both", "fewer"]);
  });
});

describe("the places of a board", () => {
  const boardOf = (places: Places, headcount = 3) => ({ places, headcount });

  it("all are free where the board is new", () => {
    expect(placesAfter(needRow(), 3, undefined)).toEqual({
      shf_7: { free: 3, waiters: 0 },
      shf_14: { free: 3, waiters: 0 },
    });
  });

  it("stay taken and awaited, are all free on a new shift, and go with a removed one", () => {
    const need = needRow({ shifts: [shiftOn(7), shiftOn(21)] });
    const places = { shf_7: { free: 0, waiters: 2 }, shf_14: { free: 1, waiters: 0 } };
    expect(placesAfter(need, 3, boardOf(places))).toEqual({
      shf_7: { free: 0, waiters: 2 },
      shf_21: { free: 3, waiters: 0 },
    });
  });

  it.each([
    ["more are free by as many as are added", 5, { free: 3, waiters: 1 }],
    ["fewer are free by as many as are taken away", 2, { free: 0, waiters: 1 }],
  ])("%s", (_title, headcount, expected) => {
    const need = needRow({ shifts: [shiftOn(7)] });
    expect(placesAfter(need, headcount, boardOf({ shf_7: { free: 1, waiters: 1 } }))).toEqual({
      shf_7: expected,
    });
  });

  it("cannot be fewer than are taken: the refusal names the shift", () => {
    const places = { shf_7: { free: 3, waiters: 0 }, shf_14: { free: 1, waiters: 0 } };
    expect(() => placesAfter(needRow(), 1, boardOf(places))).toThrow(
      expect.objectContaining({
        code: "below-booked",
        members: { shifts: [{ shiftId: "shf_14", code: "below-booked" }] },
      }),
    );
  });

  it("stay as they are on a shift that has begun, at the very minute too", () => {
    const change = { by: "person", at: "2026-03-07T01:00:00.000Z", correlationId: "cor" };
    const places = { shf_7: { free: 0, waiters: 1 }, shf_14: { free: 3, waiters: 0 } };
    expect(placesAfter(needRow({ change }), 1, boardOf(places))).toEqual({
      shf_7: { free: 0, waiters: 1 },
      shf_14: { free: 1, waiters: 0 },
    });
  });
});

describe("a board is empty", () => {
  it.each([
    ["where every place is free and nobody waits", { free: 3, waiters: 0 }, true],
    ["not where a place is taken", { free: 2, waiters: 0 }, false],
    ["not where somebody waits", { free: 3, waiters: 1 }, false],
  ])("%s", (_title, places, empty) => {
    expect(isEmpty({ shf_7: { free: 3, waiters: 0 }, shf_14: places }, 3)).toBe(empty);
  });
});
