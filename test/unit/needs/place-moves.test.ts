import { describe, expect, it } from "vitest";
import {
  boardMoves,
  movedBoard,
  movedPlaces,
  placeMoves,
  toCompleteMove,
} from "#services/needs/signups/rules/place-moves.ts";
import type { ShiftStatus } from "#shared/eligibility/shift-states.ts";

const places = { shf_7: { free: 2, waiters: 1 }, shf_14: { free: 0, waiters: 0 } };
const shifts = (status: ShiftStatus | undefined, shiftId = "shf_7") => (status ? [{ shiftId, status }] : []);

describe("a signup moves the places of its board", () => {
  it.each<[string, ShiftStatus | undefined, ShiftStatus, { free: number; waiters: number } | undefined]>([
    ["a new one takes a place", undefined, "confirmed", { free: -1, waiters: 0 }],
    ["a new one of the wait-list waits", undefined, "waitlisted", { free: 0, waiters: 1 }],
    ["a proposal holds nothing", undefined, "proposed", undefined],
    ["a proposal that is confirmed takes a place", "proposed", "confirmed", { free: -1, waiters: 0 }],
    ["a promotion takes a place and waits no more", "waitlisted", "promoted", { free: -1, waiters: -1 }],
    ["a confirmed promotion already has its place", "promoted", "confirmed", undefined],
    ["who came keeps the place", "confirmed", "attended", undefined],
    ["who stayed away keeps it too", "confirmed", "absent", undefined],
    ["a withdrawal gives the place back", "confirmed", "withdrawn", { free: 1, waiters: 0 }],
    ["a lapsed promotion gives it back", "promoted", "withdrawn", { free: 1, waiters: 0 }],
    ["a cancelled shift gives it back", "confirmed", "cancelled", { free: 1, waiters: 0 }],
    ["who leaves the wait-list waits no more", "waitlisted", "withdrawn", { free: 0, waiters: -1 }],
    ["a proposal that is declined gives nothing back", "proposed", "withdrawn", undefined],
    ["who withdrew and comes again takes a place", "withdrawn", "confirmed", { free: -1, waiters: 0 }],
  ])("%s", (_title, before, after, move) => {
    const expected = move ? [{ shiftId: "shf_7", ...move }] : [];
    expect(placeMoves(shifts(before), shifts(after), places)).toEqual(expected);
  });

  it("once for a place that was given free before the shift began, whatever is recorded later", () => {
    const absent = [{ shiftId: "shf_7", status: "absent" as const, released: true }];
    const attended = [{ shiftId: "shf_7", status: "attended" as const, released: true }];
    expect(placeMoves(shifts("confirmed"), absent, places)).toEqual([
      { shiftId: "shf_7", free: 1, waiters: 0 },
    ]);
    expect(placeMoves(absent, attended, places)).toEqual([]);
    expect(placeMoves(attended, absent, places)).toEqual([]);
  });

  it("shift by shift, each by its own state before", () => {
    const before = [...shifts("confirmed", "shf_14"), ...shifts("waitlisted")];
    const after = [...shifts("withdrawn", "shf_14"), ...shifts("promoted")];
    expect(placeMoves(before, after, places)).toEqual([
      { shiftId: "shf_14", free: 1, waiters: 0 },
      { shiftId: "shf_7", free: -1, waiters: -1 },
    ]);
  });

  it("but not those of a shift that is no longer on it", () => {
    expect(placeMoves(shifts("confirmed", "shf_1"), shifts("cancelled", "shf_1"), places)).toEqual([]);
  });
});

describe("who has something to complete", () => {
  const counted = { toComplete: 3 };
  it.each<[string, ShiftStatus | undefined, ShiftStatus, number]>([
    ["is counted once the place is taken", undefined, "to-complete", 1],
    ["is counted where the place had been confirmed", "confirmed", "to-complete", 1],
    ["is not once it is complete", "to-complete", "confirmed", -1],
    ["is not after withdrawing", "to-complete", "withdrawn", -1],
    ["is once, whatever else changes", "to-complete", "to-complete", 0],
    ["is nobody who waits", undefined, "waitlisted", 0],
  ])("%s", (_title, before, after, by) => {
    expect(toCompleteMove(counted, shifts(before), shifts(after))).toBe(by);
    expect(toCompleteMove({}, shifts(before), shifts(after))).toBe(0);
  });

  it("is one, on however many shifts", () => {
    const [seven, both] = [
      shifts("to-complete"),
      [...shifts("to-complete"), ...shifts("to-complete", "shf_14")],
    ];
    expect(toCompleteMove(counted, seven, both)).toBe(0);
    expect(toCompleteMove(counted, [], both)).toBe(1);
  });

  it("is counted on the board beside the places", () => {
    const board = { places, toComplete: 3 };
    const moves = boardMoves(board, [], shifts("to-complete"));
    expect(moves).toEqual({ places: [{ shiftId: "shf_7", free: -1, waiters: 0 }], toComplete: 1 });
    expect(movedBoard(board, moves)).toEqual({
      places: { ...places, shf_7: { free: 1, waiters: 1 } },
      toComplete: 4,
    });
    expect(movedBoard({ places }, { places: [], toComplete: 0 })).toEqual({ places });
  });
});

describe("the places after some moves", () => {
  it("differ by the moves, and stay as they were on other shifts", () => {
    expect(movedPlaces(places, [{ shiftId: "shf_7", free: -1, waiters: -1 }])).toEqual({
      shf_7: { free: 1, waiters: 0 },
      shf_14: { free: 0, waiters: 0 },
    });
    expect(movedPlaces(places, [{ shiftId: "shf_14", free: 1, waiters: 0 }])).toEqual({
      shf_7: { free: 2, waiters: 1 },
      shf_14: { free: 1, waiters: 0 },
    });
  });

  it("are those moved alone where the shift had none", () => {
    expect(movedPlaces({}, [{ shiftId: "shf_7", free: 1, waiters: 0 }])).toEqual({
      shf_7: { free: 1, waiters: 0 },
    });
  });
});
