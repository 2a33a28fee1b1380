import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idempotencyStampSchema } from "#shared/db/idempotency.ts";
import { rowBase } from "#shared/db/row.ts";
import { attendanceFlags } from "#shared/eligibility/attendance-flags.ts";
import { recordedDuties } from "#shared/eligibility/on-site-duties.ts";
import { shiftStatuses } from "#shared/eligibility/shift-states.ts";
import { shiftSchema } from "../needs/rows.ts";

/** One record of who came. A correction adds a record; the last one counts, unless it is flagged. */
const attendanceRecordSchema = once(() =>
  z.object({
    outcome: z.enum(["attended", "absent"]),
    from: z.string(),
    to: z.string(),
    minutes: z.number(),
    by: z.string(),
    at: z.string(),
    flag: z.enum(attendanceFlags).optional(),
    /** The training that the need taught. */
    teaches: z.string().optional(),
    /** What was done on site for the volunteer. */
    onSite: z.array(z.enum(recordedDuties)).optional(),
  }),
);
export type AttendanceRecord = z.infer<ReturnType<typeof attendanceRecordSchema>>;

const signupShiftSchema = once(() =>
  shiftSchema().extend({
    status: z.enum(shiftStatuses),
    /** When the volunteer took the place or joined the wait-list, whose order it gives. */
    joinedAt: z.string(),
    /** Until when the volunteer has to act, in a status that has such a time. */
    confirmBy: z.string().optional(),
    /** The open gates, while suspended or to be completed, or for which a place or a turn was lost. */
    gates: z.array(z.string()).optional(),
    minutes: z.number().optional(),
    /** The place was given free, since the volunteer was recorded as not coming before the shift began. It stays so. */
    released: z.boolean().optional(),
    attendance: z.array(attendanceRecordSchema()).optional(),
  }),
);
export type SignupShift = z.infer<ReturnType<typeof signupShiftSchema>>;

/** The signup of one volunteer for one position of a need. */
export const signupRowSchema = once(() =>
  z.object({
    ...rowBase(),
    signupId: z.string(),
    needId: z.string(),
    positionId: z.string(),
    volunteerId: z.string(),
    personId: z.string(),
    division: z.string(),
    projectId: z.string().optional(),
    operatorId: z.string().optional(),
    signedUpAt: z.string(),
    /** The risk notice that the volunteer acknowledged last; absent while everything is only proposed. */
    riskNoticeVersion: z.int().optional(),
    /** The version of the need's place that the volunteer knows. */
    placeVersion: z.int(),
    /** The team whose leader proposed the volunteer. */
    proposedBy: z.string().optional(),
    /** Made by name and phone alone, by somebody who has not signed in. */
    quick: z.literal(true).optional(),
    shifts: z.array(signupShiftSchema()),
    /** The latest calls that added shifts, so that a repeated call is recognised. */
    calls: z.array(idempotencyStampSchema()),
    /** The latest offers by whose acceptance shifts were added. */
    offers: z.array(z.string()).optional(),
    /** Key of the `due` index, present while the volunteer has to act on a shift; the earliest `confirmBy`. */
    due: z.literal("confirm").optional(),
    confirmBy: z.string().optional(),
  }),
);
export type SignupRow = z.infer<ReturnType<typeof signupRowSchema>>;

/** A place of a volunteer. The signup says in which position, so one shift may be booked by several signups. */
const bookingSchema = once(() =>
  shiftSchema().extend({
    needId: z.string(),
    signupId: z.string(),
    /** False while the place is still to be confirmed. */
    holdsTime: z.boolean(),
  }),
);
export type Booking = z.infer<ReturnType<typeof bookingSchema>>;

/** A volunteer's places of this week and later: what clashes and the weekly cap are judged by. */
export const calendarRowSchema = once(() =>
  z.object({
    ...rowBase(),
    booked: z.array(bookingSchema()),
  }),
);
export type CalendarRow = z.infer<ReturnType<typeof calendarRowSchema>>;

/** The time that a volunteer served on one ISO day, as recorded, counted or not. */
export const servedDayRowSchema = once(() =>
  z.object({
    ...rowBase(),
    day: z.string(),
    served: z.array(
      z.object({ signupId: z.string(), shiftId: z.string(), from: z.string(), to: z.string() }),
    ),
  }),
);
export type ServedDayRow = z.infer<ReturnType<typeof servedDayRowSchema>>;

/** What was served in a township. It only counts, so it has no version; no person can be read from it. */
export const serviceTotalRowSchema = once(() =>
  z.object({ pk: z.string(), sk: z.string(), minutes: z.number(), times: z.number() }),
);
export type ServiceTotalRow = z.infer<ReturnType<typeof serviceTotalRowSchema>>;

/** A signup's entry in the wait-list of its position: when it joined, by shift id. */
export const waitRowSchema = once(() =>
  z.object({
    ...rowBase(),
    signupId: z.string(),
    waits: z.record(z.string(), z.string()),
  }),
);
export type WaitRow = z.infer<ReturnType<typeof waitRowSchema>>;
