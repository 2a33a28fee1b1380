import { type ShiftStatus, shiftStates, takesPlace } from "#shared/eligibility/shift-states.ts";
import { asking } from "#shared/limits/asking.ts";
import { isSameDay } from "./expiry.ts";

interface Held {
  readonly positionId: string;
  readonly shifts: readonly {
    readonly shiftId: string;
    readonly status: ShiftStatus;
    readonly released?: boolean | undefined;
  }[];
}

/**
 * Places of a position that a newcomer may take, by shift: the headcount less those held and those that somebody waits
 * for. Known by events, so it lags; signing up has the board itself.
 */
export const freePlaces = (
  { positionId, headcount }: { readonly positionId: string; readonly headcount: number },
  shiftIds: readonly string[],
  signups: readonly Held[],
): ReadonlyMap<string, number> => {
  const free = new Map(shiftIds.map((shiftId) => [shiftId, headcount]));
  for (const { shifts } of signups.filter((signup) => signup.positionId === positionId))
    for (const shift of shifts) {
      const { shiftId, status } = shift;
      const left = free.get(shiftId);
      if (left !== undefined && (takesPlace(shift) || shiftStates[status].waits)) free.set(shiftId, left - 1);
    }
  return new Map([...free].map(([shiftId, left]) => [shiftId, Math.max(0, left)]));
};

/** How many more people than there are free places may be asked for a shift at a time; nobody for a full one. */
export const mostOpenOffers = (free: number, isToday: boolean): number => {
  if (free === 0) return 0;
  const least = isToday ? asking.leastMarginToday : asking.leastMargin;
  return free + Math.max(least, Math.floor(free / asking.marginOneIn));
};

/** Of some shifts, those for which one more offer may be open. */
export const withRoom = <Shift extends { readonly shiftId: string; readonly from: string }>(
  shifts: readonly Shift[],
  free: ReadonlyMap<string, number>,
  open: readonly { readonly shiftIds: readonly string[] }[],
  now: Date,
): Shift[] => {
  if (open.length >= asking.mostOpen) return [];
  const offered = new Map<string, number>();
  for (const shiftId of open.flatMap(({ shiftIds }) => shiftIds))
    offered.set(shiftId, (offered.get(shiftId) ?? 0) + 1);
  return shifts.filter(
    ({ shiftId, from }) =>
      (offered.get(shiftId) ?? 0) < mostOpenOffers(free.get(shiftId) ?? 0, isSameDay(from, now)),
  );
};
