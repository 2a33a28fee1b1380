import type { Gated } from "#shared/eligibility/failed-gates.ts";
import type { Span } from "#shared/eligibility/span.ts";
import type { Point } from "#shared/values/place.ts";
import type { Availability } from "./availability.ts";

/** A volunteer's places on one need. */
export interface Commitment {
  readonly needId: string;
  /** Shifts that take the volunteer's time. */
  readonly held: readonly Span[];
  /** Shifts that the volunteer waits for, or has still to confirm. */
  readonly waiting: readonly Span[];
}

/** A need that somebody served, with its project. */
export interface ServedNeed {
  readonly needId: string;
  readonly projectId?: string | undefined;
}

/** A volunteer as ranking sees one: where, when and for what they can serve; nothing that names them. */
export interface Candidate extends Gated, Availability {
  readonly volunteerId: string;
  readonly paused: boolean;
  /** Home township. */
  readonly division: string;
  /** Home to about a kilometre (WGS-84). */
  readonly cell?: Point | undefined;
  readonly radiusKm: number;
  readonly weeklyCapMinutes: number;
  /** From two weeks ago on. */
  readonly commitments: readonly Commitment[];
  /** The needs served last, newest first. */
  readonly served: readonly ServedNeed[];
  /** Shifts recorded as attended, and as missed. */
  readonly attended: number;
  readonly absent: number;
}
