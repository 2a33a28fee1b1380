import * as z from "zod";
import { gatesSchema } from "#shared/eligibility/gates.ts";
import { atCountyTime, countyDay, mondayOf } from "#shared/values/time.ts";
import { type DayPiece, dayPieces, slotsOf } from "./day-pieces.ts";

/** An instant, kept as UTC ISO to the millisecond so that texts compare as times. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .transform((instant) => new Date(instant).toISOString());

const positionSchema = z.object({
  positionId: z.string(),
  skills: z.array(z.string()),
  headcount: z.int(),
  gates: z.object(gatesSchema.shape),
});
export type NeedPosition = z.infer<typeof positionSchema>;

/** A need as this service learns of it; nobody is named in it. Instants are UTC ISO; lat/lon WGS-84. */
export const needSchema = z.object({
  status: z.string(),
  division: z.string(),
  projectId: z.string().optional(),
  kind: z.string(),
  listing: z.enum(["public", "invite", "never"]),
  remote: z.boolean(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  title: z.string(),
  positions: z.array(positionSchema),
  shifts: z.array(z.object({ shiftId: z.string(), from: instantSchema, to: instantSchema })),
  signupDeadline: instantSchema.optional(),
});
export type IndexedNeed = z.infer<typeof needSchema>;

/** A need with its id and how many volunteers hold or await a place on it. */
export interface KnownNeed extends IndexedNeed {
  readonly needId: string;
  readonly answered: number;
}

/** A shift prepared for looking at many volunteers: minutes since the epoch, its week's Monday 00:00 among them. */
export interface OpenShift {
  readonly shiftId: string;
  readonly from: number;
  readonly to: number;
  readonly day: string;
  readonly weekBegins: number;
  readonly pieces: readonly DayPiece[];
  readonly slots: bigint;
}

export const epochMinutes = (instant: Date): number => Math.floor(instant.getTime() / 60_000);

const openShift = (shift: IndexedNeed["shifts"][number]): OpenShift => {
  const [from, to] = [new Date(shift.from), new Date(shift.to)];
  const pieces = dayPieces(from, to);
  const day = countyDay(from);
  return {
    shiftId: shift.shiftId,
    from: epochMinutes(from),
    to: epochMinutes(to),
    day,
    weekBegins: epochMinutes(atCountyTime(mondayOf(day), "00:00")),
    pieces,
    slots: slotsOf(pieces),
  };
};

/** The shifts that can still be signed up for: of an open need, before the deadline, not yet begun. */
export const openShiftsOf = (need: IndexedNeed, now: Date): OpenShift[] => {
  const instant = now.toISOString();
  const closed =
    need.status !== "open" || (need.signupDeadline !== undefined && need.signupDeadline <= instant);
  return closed ? [] : need.shifts.filter(({ from }) => from > instant).map(openShift);
};
