import { type ShiftStatus, shiftStates, takesPlace } from "#shared/eligibility/shift-states.ts";
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

/** The places of a board after some moves. */
export const movedPlaces = (places: Places, moves: readonly PlaceMove[]): Places => {
  const moved = moves.map((move) => {
    const { free, waiters } = places[move.shiftId] ?? { free: 0, waiters: 0 };
    return [move.shiftId, { free: free + move.free, waiters: waiters + move.waiters }] as const;
  });
  return { ...places, ...Object.fromEntries(moved) };
};
