import type * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { epochMinutes, type Span } from "#shared/eligibility/span.ts";
import { needChangedSchema } from "#shared/published/events/needs.ts";
import { type DayPiece, dayPieces, slotsOf } from "./day-pieces.ts";

/** A need as its service last published it; nobody is named in it. Instants are UTC ISO; lat/lon WGS-84. */
export const needSnapshotSchema = once(() => needChangedSchema().omit({ createdAt: true }));
export type NeedSnapshot = z.infer<ReturnType<typeof needSnapshotSchema>>;
export type NeedPosition = NeedSnapshot["positions"][number];

/** A need with its id and the number of volunteers who hold or await a place on it. */
export interface NeedRecord extends NeedSnapshot {
  readonly needId: string;
  readonly answered: number;
}

/** A shift that is still to come, with all of it computed that does not depend on the volunteer. */
export interface OpenShift extends Span {
  readonly shiftId: string;
  /** The ISO days on which it lies. */
  readonly days: readonly string[];
  readonly pieces: readonly DayPiece[];
  readonly slots: bigint;
}

const openShift = (shift: NeedSnapshot["shifts"][number]): OpenShift => {
  const [from, to] = [new Date(shift.from), new Date(shift.to)];
  const pieces = dayPieces(from, to);
  return {
    shiftId: shift.shiftId,
    from: epochMinutes(from),
    to: epochMinutes(to),
    days: pieces.map(({ day }) => day),
    pieces,
    slots: slotsOf(pieces),
  };
};

/** The shifts that can still be signed up for: of an open need, before the deadline, not yet begun. */
export const openShiftsOf = (need: NeedSnapshot, now: Date): OpenShift[] => {
  const instant = now.toISOString();
  const closed =
    need.status !== "open" || (need.signupDeadline !== undefined && need.signupDeadline <= instant);
  return closed ? [] : need.shifts.filter(({ from }) => from > instant).map(openShift);
};
