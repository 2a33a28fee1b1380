/** A time span, its end excluded: UTC instants as `Date.toISOString` writes them, so that they sort as text. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** One dated occurrence of a need's window. */
export interface Shift extends Span {
  readonly shiftId: string;
}

/** Length in minutes. */
export const minutesOf = ({ from, to }: Span): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Compares by start, then by end. */
export const byTime = (a: Span, b: Span): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to);
