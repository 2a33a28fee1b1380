import { describe, expect, it } from "vitest";
import { boardsOf, removedBoards } from "#services/needs/needs/rules/boards.ts";
import { boardRow, needRow, position, shiftOn } from "#test/support/need-rows.ts";

const one = position({ positionId: "pos_1", headcount: 3 });
const two = position({ positionId: "pos_2", headcount: 5 });
const shifts = [shiftOn(7)];
const places = (free: number, waiters = 0) => ({ shf_7: { free, waiters } });
const belowBooked = expect.objectContaining({ code: "below-booked" });

describe("the boards of a need", () => {
  it("are one for each position, in their first version and as the need is, when the need is created", () => {
    const need = needRow({ positions: [one, two], shifts, status: "draft", version: 1 });
    expect(boardsOf(need, undefined)).toEqual([
      boardRow({ version: 1, status: "draft", needVersion: 1, places: places(3) }),
      boardRow({ positionId: "pos_2", version: 1, status: "draft", needVersion: 1, places: places(5) }),
    ]);
  });

  it("go one version on when it changes, each with the places of its own position", () => {
    const before = {
      need: needRow({ positions: [one, two], shifts }),
      boards: [
        boardRow({ places: places(1), toComplete: undefined }),
        boardRow({ positionId: "pos_2", version: 9, places: places(4), toComplete: 2 }),
      ],
    };
    const change = { by: "person", at: "2026-03-03T01:00:00.000Z", correlationId: "other" };
    const need = needRow({
      positions: [{ ...two, headcount: 6 }, one],
      shifts,
      change,
      version: 5,
      status: "closed",
    });
    const all = { change, status: "closed" as const, needVersion: 5 };
    expect(boardsOf(need, before)).toEqual([
      boardRow({ ...all, positionId: "pos_2", version: 10, places: places(5), toComplete: 2 }),
      boardRow({ ...all, version: 8, places: places(1), toComplete: undefined }),
    ]);
  });

  it("begin with all places free for a position that is added", () => {
    const before = { need: needRow({ positions: [one], shifts }), boards: [boardRow({ places: places(0) })] };
    const [kept, added] = boardsOf(needRow({ positions: [one, two], shifts }), before);
    expect(kept).toMatchObject({ version: 8, places: places(0) });
    expect(added).toMatchObject({ version: 1, places: places(5) });
  });
});

it("a position whose board is missing gets a new one when the need changes, and can be removed", () => {
  const before = { need: needRow({ positions: [one], shifts }), boards: [] };
  expect(boardsOf(before.need, before)).toEqual([boardRow({ version: 1, places: places(3) })]);
  expect(removedBoards(needRow({ positions: [two], shifts }), before)).toEqual([]);
});

describe("the board of a removed position", () => {
  const needWith = (free: number, waiters = 0) => ({
    need: needRow({ positions: [one, two], shifts }),
    boards: [
      boardRow({ places: places(0, 2) }),
      boardRow({ positionId: "pos_2", places: places(free, waiters) }),
    ],
  });
  const after = needRow({ positions: [one], shifts });

  it("goes while nobody is on it, whoever is on the others", () => {
    expect(removedBoards(after, needWith(5))).toEqual([boardRow({ positionId: "pos_2", places: places(5) })]);
  });

  it("holds the position while a place on it is taken or awaited", () => {
    expect(() => removedBoards(after, needWith(4))).toThrow(belowBooked);
    expect(() => removedBoards(after, needWith(5, 1))).toThrow(belowBooked);
  });

  it("is none where no position is removed", () => {
    expect(removedBoards(needWith(0).need, needWith(0))).toEqual([]);
  });
});
