import { type ShiftStatus, shiftStates, takesPlace } from "#shared/eligibility/shift-states.ts";
import type { BoardRow } from "../../needs/rows.ts";
import type { Places } from "../../needs/rules/places.ts";

/** Change of one shift's free places and waiters by one write of a signup: -1, 0 or 1 each, not both 0. */
export interface PlaceMove {
  readonly shiftId: string;
  readonly free: number;
  readonly waiters: number;
}

type SignupShifts = readonly {
  readonly shiftId: string;
  readonly status: ShiftStatus;
  readonly released?: boolean | undefined;
}[];

/**
 * The changes of a board that follow from a change of a signup. Computed from the signup alone, so the two cannot
 * differ. Shifts that are no longer on the board are left out.
 */
export const placeMoves = (before: SignupShifts, after: SignupShifts, places: Places): PlaceMove[] => {
  const old = new Map(before.map((shift) => [shift.shiftId, shift]));
  const holds = (shift: SignupShifts[number] | undefined) => Number(shift !== undefined && takesPlace(shift));
  const awaits = (shift: SignupShifts[number] | undefined) =>
    Number(shift !== undefined && shiftStates[shift.status].waits);
  return after.flatMap((shift) => {
    const { shiftId } = shift;
    const free = holds(old.get(shiftId)) - holds(shift);
    const waiters = awaits(shift) - awaits(old.get(shiftId));
    return places[shiftId] && (free !== 0 || waiters !== 0) ? [{ shiftId, free, waiters }] : [];
  });
};

const lacksSomething = (shifts: SignupShifts): number =>
  Number(shifts.some(({ status }) => status === "to-complete"));

/**
 * By how much the signups of a board that have something to complete grow with one write of a signup: -1, 0 or 1; always 0
 * on a board that does not count them.
 */
export const toCompleteMove = (
  { toComplete }: Pick<BoardRow, "toComplete">,
  before: SignupShifts,
  after: SignupShifts,
): number => (toComplete === undefined ? 0 : lacksSomething(after) - lacksSomething(before));

/** What changes on a board by one write of a signup. */
export interface BoardMoves {
  readonly places: readonly PlaceMove[];
  readonly toComplete: number;
}
type Board = Pick<BoardRow, "places" | "toComplete">;

export const boardMoves = (board: Board, before: SignupShifts, after: SignupShifts): BoardMoves => ({
  places: placeMoves(before, after, board.places),
  toComplete: toCompleteMove(board, before, after),
});

/** A board after some moves. */
export const movedBoard = <Row extends Board>(board: Row, { places, toComplete }: BoardMoves): Row => ({
  ...board,
  places: movedPlaces(board.places, places),
  ...(board.toComplete === undefined ? {} : { toComplete: board.toComplete + toComplete }),
});

/** The places of a board after some moves. */
export const movedPlaces = (places: Places, moves: readonly PlaceMove[]): Places => {
  const moved = moves.map((move) => {
    const { free, waiters } = places[move.shiftId] ?? { free: 0, waiters: 0 };
    return [move.shiftId, { free: free + move.free, waiters: waiters + move.waiters }] as const;
  });
  return { ...places, ...Object.fromEntries(moved) };
};
