import type { DayPiece, Hours } from "./day-pieces.ts";

/** Hours of every week in which somebody can serve, from a first to a last day (ISO) if given. */
export interface Window extends Hours {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** When somebody can serve: their windows by weekday and hour, the slots these touch, and their days off (ISO). */
export interface Availability {
  /** Empty: the volunteer gave no hours, so any hour may do. */
  readonly windows: readonly Window[];
  readonly slots: bigint;
  readonly daysOff: readonly string[];
}

const isValidOn = ({ validFrom, validTo }: Window, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** Whether the windows, joined where they meet, cover a whole piece. */
const covers = (windows: readonly Window[], piece: DayPiece): boolean => {
  let coveredTo = piece.from;
  for (const window of windows) {
    const joins =
      window.weekday === piece.weekday && window.from <= coveredTo && isValidOn(window, piece.day);
    if (joins) coveredTo = Math.max(coveredTo, window.to);
  }
  return coveredTo >= piece.to;
};

/** Sorts windows by weekday and hour: the order that {@link isFree} relies on. */
export const sortWindows = (windows: readonly Window[]): Window[] =>
  windows.toSorted((a, b) => a.weekday - b.weekday || a.from - b.from || a.to - b.to);

/**
 * Whether somebody is available for a whole shift and has no day off on any of its days. The slots reject most
 * volunteers in one operation; the exact windows decide the rest.
 */
export const isFree = (
  { windows, slots, daysOff }: Availability,
  shift: { readonly slots: bigint; readonly pieces: readonly DayPiece[] },
): boolean => {
  if (shift.pieces.some(({ day }) => daysOff.includes(day))) return false;
  if (windows.length === 0) return true;
  return (shift.slots & ~slots) === 0n && shift.pieces.every((piece) => covers(windows, piece));
};
