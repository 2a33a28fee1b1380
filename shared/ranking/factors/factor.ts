import type { Locale } from "#shared/problem/locale.ts";
import type { Candidate } from "../fit/candidate.ts";
import type { Fit, PreparedNeed } from "../fit/fit.ts";
import type { NeedPosition } from "../fit/need.ts";

/** A volunteer and a position, with how the one stands to the other. */
export interface Pair {
  readonly prepared: PreparedNeed;
  readonly position: NeedPosition;
  readonly candidate: Candidate;
  readonly fit: Fit;
}

/** One thing that makes a match good or less good. */
export interface Factor {
  /** From 0 to 1. */
  readonly value: (pair: Pair) => number;
  /** What is behind the value, in one line. */
  readonly text: (pair: Pair) => Readonly<Record<Locale, string>>;
}

/** Of a factor that says nothing about a pair: neither for nor against. */
export const neutral = 0.5;
