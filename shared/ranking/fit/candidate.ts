import type { Gated } from "#shared/eligibility/failed-gates.ts";
import type { Point } from "#shared/values/place.ts";
import type { Availability } from "./availability.ts";

/** A volunteer's places on one need, as spans `from, to, from, to ...` in minutes since the epoch. */
export interface Commitment {
  readonly needId: string;
  readonly held: readonly number[];
  readonly waiting: readonly number[];
}

/** What matching knows of a volunteer: where, when and for what; nothing that names them. */
export interface Candidate extends Gated, Availability {
  readonly volunteerId: string;
  readonly paused: boolean;
  /** Home township. */
  readonly division: string;
  /** Home to about a kilometre (WGS-84). */
  readonly cell?: Point | undefined;
  readonly radiusKm: number;
  readonly weeklyCapMinutes: number;
  /** Of the last two weeks and all that is to come. */
  readonly commitments: readonly Commitment[];
  /** Needs served last, newest first, with their projects. */
  readonly served: readonly { readonly needId: string; readonly projectId?: string | undefined }[];
  readonly attended: number;
  readonly absent: number;
}

/** The spans of a list `from, to, from, to ...`. */
export function* spansOf(flat: readonly number[]): Generator<readonly [from: number, to: number]> {
  for (let at = 0; at + 1 < flat.length; at += 2) yield [flat[at] ?? 0, flat[at + 1] ?? 0];
}
