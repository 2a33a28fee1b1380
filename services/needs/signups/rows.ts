import * as z from "zod";
import { idempotencyStampSchema } from "#shared/db/idempotency.ts";
import { rowBase } from "#shared/db/row.ts";
import { shiftSchema } from "../needs/rows.ts";
import { shiftStatuses } from "./rules/shift-states.ts";

/** One record of who came, and when it was made; the last one holds. */
const attendanceRecordSchema = z.object({
  outcome: z.enum(["attended", "absent"]),
  from: z.string(),
  to: z.string(),
  minutes: z.number(),
  by: z.string(),
  at: z.string(),
});

const signupShiftSchema = shiftSchema.extend({
  status: z.enum(shiftStatuses),
  /** When the volunteer took the place or joined the wait-list, which is their turn in it. */
  joinedAt: z.string(),
  confirmBy: z.string().optional(),
  minutes: z.number().optional(),
  attendance: z.array(attendanceRecordSchema).optional(),
});
export type SignupShift = z.infer<typeof signupShiftSchema>;

export const signupRowSchema = z.object({
  ...rowBase,
  signupId: z.string(),
  needId: z.string(),
  positionId: z.string(),
  volunteerId: z.string(),
  personId: z.string(),
  division: z.string(),
  projectId: z.string().optional(),
  operatorId: z.string().optional(),
  signedUpAt: z.string(),
  /** The volunteer's teams at the last sign-up: whose leader may record attendance. */
  teams: z.array(z.string()),
  /** The risk notice that its volunteer acknowledged last; absent while all of it is proposed. */
  riskNoticeVersion: z.int().optional(),
  /** The team whose leader proposed the volunteer. */
  proposedBy: z.string().optional(),
  shifts: z.array(signupShiftSchema),
  /** The calls that added to the signup, the last of them; each may be repeated. */
  calls: z.array(idempotencyStampSchema),
  /** Present while a promotion waits for its volunteer, with the earliest time to confirm: the key of the sweep. */
  due: z.literal("confirm").optional(),
  confirmBy: z.string().optional(),
});
export type SignupRow = z.infer<typeof signupRowSchema>;

/** A person's booked shifts of this week and later; what they mean for the weekly cap follows from them. */
export const calendarRowSchema = z.object({
  ...rowBase,
  booked: z.array(shiftSchema),
});
export type CalendarRow = z.infer<typeof calendarRowSchema>;

/** A signup in its position's wait-list: for which shifts, and since when. */
export const waitRowSchema = z.object({
  ...rowBase,
  signupId: z.string(),
  waits: z.record(z.string(), z.string()),
});
export type WaitRow = z.infer<typeof waitRowSchema>;
