import { refuse } from "#shared/problem/problem.ts";
import { type ShiftStatus, shiftStates } from "../../signups/rules/shift-states.ts";
import type { BoardRow, NeedRow } from "../rows.ts";

export type Places = BoardRow["places"];

/** By how much one write of a signup moves the free places and the waiters of a shift. */
export interface PlaceMove {
  readonly shiftId: string;
  readonly free: number;
  readonly waiters: number;
}

type Held = readonly { readonly shiftId: string; readonly status: ShiftStatus }[];

/**
 * What follows for the board from a change of a signup, and so the board cannot differ from the signups. Shifts that
 * an edit took off the board are left out.
 */
export const placeMoves = (before: Held, after: Held, places: Places): PlaceMove[] => {
  const was = new Map(before.map((shift) => [shift.shiftId, shiftStates[shift.status]]));
  return after.flatMap(({ shiftId, status }) => {
    const [then, now] = [was.get(shiftId), shiftStates[status]];
    const free = Number(then?.place ?? false) - Number(now.place);
    const waiters = Number(now.waits) - Number(then?.waits ?? false);
    return places[shiftId] && (free !== 0 || waiters !== 0) ? [{ shiftId, free, waiters }] : [];
  });
};

/** A board's places after such moves. */
export const movedPlaces = (places: Places, moves: readonly PlaceMove[]): Places => {
  const moved = moves.map(({ shiftId, free, waiters }) => {
    const { free: wasFree, waiters: waited } = places[shiftId] ?? { free: 0, waiters: 0 };
    return [shiftId, { free: wasFree + free, waiters: waited + waiters }] as const;
  });
  return { ...places, ...Object.fromEntries(moved) };
};

/** Places a newcomer may take: free ones go to those who wait first. */
export const openPlaces = (places: Places, shiftId: string): number => {
  const { free, waiters } = places[shiftId] ?? { free: 0, waiters: 0 };
  return Math.max(0, free - waiters);
};

/** Shifts whose free places are due to somebody who waits. */
export const owedShifts = (places: Places): string[] =>
  Object.entries(places)
    .filter(([, { free, waiters }]) => free > 0 && waiters > 0)
    .map(([shiftId]) => shiftId);

/**
 * The board's places after a change of its need: new shifts get every place, lost ones go, and a change of the
 * headcount moves what is free on the shifts to come.
 * @throws Problem `below-booked` where more places are taken than would be left
 */
export const placesAfter = (
  need: NeedRow,
  headcount: number,
  before: { readonly places: Places; readonly headcount: number } | undefined,
): Places =>
  Object.fromEntries(
    need.shifts.map(({ shiftId, from }) => {
      const old = before?.places[shiftId];
      if (!before || !old) return [shiftId, { free: headcount, waiters: 0 }];
      if (from <= need.change.at) return [shiftId, old];
      const free = old.free + headcount - before.headcount;
      if (free < 0) throw refuse("below-booked", { shifts: [{ shiftId, code: "below-booked" }] });
      return [shiftId, { free, waiters: old.waiters }];
    }),
  );

/** Whether nobody holds or awaits a place. */
export const isEmpty = (places: Places, headcount: number): boolean =>
  Object.values(places).every(({ free, waiters }) => free === headcount && waiters === 0);
