import type { DayPiece, Hours } from "./day-pieces.ts";

/** Hours of every week in which somebody can serve, from a first to a last day (ISO) if given. */
export interface Window extends Hours {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** When somebody can serve: their windows in order, the slots these touch, and the days (ISO) they are away. */
export interface Availability {
  /** None: not said, so they are to be asked. */
  readonly windows: readonly Window[];
  readonly slots: bigint;
  readonly daysOff: readonly string[];
}

const holdsOn = ({ validFrom, validTo }: Window, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** Whether the windows, joined where they meet, cover all of a piece. */
const covers = (windows: readonly Window[], piece: DayPiece): boolean => {
  let reached = piece.from;
  for (const window of windows) {
    const joins = window.weekday === piece.weekday && window.from <= reached && holdsOn(window, piece.day);
    if (joins) reached = Math.max(reached, window.to);
  }
  return reached >= piece.to;
};

/** Windows in the order that {@link isFree} goes through them. */
export const inOrder = (windows: readonly Window[]): Window[] =>
  windows.toSorted((a, b) => a.weekday - b.weekday || a.from - b.from || a.to - b.to);

/**
 * Whether a shift lies inside the availability and off every day off. The slots rule most out with one operation;
 * the exact windows decide the rest.
 */
export const isFree = (
  { windows, slots, daysOff }: Availability,
  shift: { readonly slots: bigint; readonly pieces: readonly DayPiece[] },
): boolean => {
  if (shift.pieces.some(({ day }) => daysOff.includes(day))) return false;
  if (windows.length === 0) return true;
  return (shift.slots & ~slots) === 0n && shift.pieces.every((piece) => covers(windows, piece));
};
