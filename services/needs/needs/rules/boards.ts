import { refuse } from "#shared/problem/problem.ts";
import { boardKey } from "../keys.ts";
import type { BoardRow, NeedRow, NeedWithBoards } from "../rows.ts";
import { isEmpty, placesAfter } from "./places.ts";

const boardOf = (need: NeedRow, positionId: string, before: BoardRow | undefined) => ({
  ...boardKey(need.needId, positionId),
  version: (before?.version ?? 0) + 1,
  change: need.change,
  needId: need.needId,
  positionId,
  status: need.status,
  needVersion: need.version,
  toComplete: before ? before.toComplete : 0,
});

/**
 * The boards of a need that is created or changed, each one version on.
 * @throws Problem `below-booked` if a change leaves fewer places than are taken
 */
export const boardsOf = (need: NeedRow, before: NeedWithBoards | undefined): BoardRow[] =>
  need.positions.map(({ positionId, headcount }) => {
    const oldBoard = before?.boards.find((board) => board.positionId === positionId);
    const oldPosition = before?.need.positions.find((position) => position.positionId === positionId);
    const old = oldBoard && oldPosition && { places: oldBoard.places, headcount: oldPosition.headcount };
    return { ...boardOf(need, positionId, oldBoard), places: placesAfter(need, headcount, old) };
  });

/** The boards of removed positions. @throws Problem `below-booked` if a place on one of them is taken or awaited */
export const removedBoards = (after: NeedRow, before: NeedWithBoards): BoardRow[] => {
  const kept = new Set(after.positions.map(({ positionId }) => positionId));
  const removed = before.need.positions.filter(({ positionId }) => !kept.has(positionId));
  return removed.flatMap(({ positionId, headcount }) => {
    const board = before.boards.find((candidate) => candidate.positionId === positionId);
    if (board && !isEmpty(board.places, headcount)) throw refuse("below-booked");
    return board ?? [];
  });
};
