import { refuse } from "#shared/problem/problem.ts";
import type { BoardRow, NeedRow } from "../rows.ts";

export type Places = BoardRow["places"];

/** Places that a new signup may take: free ones are reserved for those who wait. */
export const openPlaces = (places: Places, shiftId: string): number => {
  const { free, waiters } = places[shiftId] ?? { free: 0, waiters: 0 };
  return Math.max(0, free - waiters);
};

/** Places that a new signup may take, by shift, over all positions of a need. */
export const freeByShift = (boards: readonly { readonly places: Places }[]): Record<string, number> => {
  const free = new Map<string, number>();
  for (const { places } of boards)
    for (const shiftId of Object.keys(places))
      free.set(shiftId, (free.get(shiftId) ?? 0) + openPlaces(places, shiftId));
  return Object.fromEntries(free);
};

/** Signups that have something to complete, over all positions of a need; undefined where a board does not count them. */
export const toCompleteOf = (boards: readonly Pick<BoardRow, "toComplete">[]): number | undefined =>
  boards.reduce<number | undefined>(
    (sum, { toComplete }) => (sum === undefined || toComplete === undefined ? undefined : sum + toComplete),
    0,
  );

/** Ids of the shifts that have both a free place and somebody who waits for it. */
export const promotableShifts = (places: Places): string[] =>
  Object.entries(places)
    .filter(([, { free, waiters }]) => free > 0 && waiters > 0)
    .map(([shiftId]) => shiftId);

/**
 * The places of a board after its need was created or changed. New shifts start with `headcount` free places,
 * removed shifts go, and a change of the headcount changes the free places of upcoming shifts.
 * @param before undefined for a new board
 * @throws Problem `below-booked` if more places are taken than would be left
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

/** Whether no place is taken or awaited. */
export const isEmpty = (places: Places, headcount: number): boolean =>
  Object.values(places).every(({ free, waiters }) => free === headcount && waiters === 0);
