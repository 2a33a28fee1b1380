import type { Locale } from "#shared/problem/locale.ts";
import type { Candidate } from "../fit/candidate.ts";
import type { Fit, PreparedNeed } from "../fit/fit.ts";
import type { NeedPosition } from "../fit/need.ts";

/** A volunteer and a position, with how well they fit. */
export interface Pair {
  readonly prepared: PreparedNeed;
  readonly position: NeedPosition;
  readonly candidate: Candidate;
  readonly fit: Fit;
}

/** One aspect of how good a match is. */
export interface Factor {
  /** From 0 to 1. */
  readonly value: (pair: Pair) => number;
  /** The reason for the value, in one line. */
  readonly text: (pair: Pair) => Readonly<Record<Locale, string>>;
}

/** The value of a factor that does not apply to a pair. */
export const neutral = 0.5;
