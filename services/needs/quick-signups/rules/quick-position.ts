import type { NeedRow, NeedWithBoards, Position } from "../../needs/rows.ts";
import { openPlaces } from "../../needs/rules/places.ts";
import { isQuick } from "../../needs/rules/quick.ts";

/** The position that somebody takes who names a date only: the first that takes quick signups and has a place free then. */
export const quickPosition = (
  { need, boards }: NeedWithBoards,
  shiftId: string,
): NeedRow["positions"][number] | undefined => {
  const quick = need.positions.filter((position) => isQuick(need, position));
  const isFree = ({ positionId }: Position): boolean =>
    openPlaces(boards.find((board) => board.positionId === positionId)?.places ?? {}, shiftId) > 0;
  return quick.find(isFree) ?? quick[0];
};
