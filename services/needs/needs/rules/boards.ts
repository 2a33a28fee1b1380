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
});

/** The boards of a need, with the places that are left on them. @throws Problem `below-booked` */
export const boardsOf = (need: NeedRow, before: NeedWithBoards | undefined): BoardRow[] =>
  need.positions.map(({ positionId, headcount }) => {
    const old = before?.boards.find((board) => board.positionId === positionId);
    const was = before?.need.positions.find((position) => position.positionId === positionId);
    const places = placesAfter(need, headcount, old && was && { ...was, places: old.places });
    return { ...boardOf(need, positionId, old), places };
  });

/** The boards of positions that a change gave up. @throws Problem `below-booked` where a place on one is taken */
export const boardsGone = (after: NeedRow, before: NeedWithBoards): BoardRow[] => {
  const kept = new Set(after.positions.map(({ positionId }) => positionId));
  const gone = before.need.positions.filter(({ positionId }) => !kept.has(positionId));
  return gone.flatMap(({ positionId, headcount }) => {
    const board = before.boards.find((candidate) => candidate.positionId === positionId);
    if (board && !isEmpty(board.places, headcount)) throw refuse("below-booked");
    return board ?? [];
  });
};
