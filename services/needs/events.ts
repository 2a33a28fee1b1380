import * as z from "zod";
import { parseRow } from "#shared/db/row.ts";
import { gatesSchema } from "#shared/eligibility/gates.ts";
import type { EventDraft, ToEvents } from "#shared/published/domain-event.ts";
import { type NeedRow, needRowSchema, shiftSchema } from "./needs/rows.ts";
import type { NeedStatus } from "./needs/rules/lifecycle.ts";
import { coarse } from "./needs/views.ts";
import { type SignupRow, type SignupShift, signupRowSchema } from "./signups/rows.ts";
import { type ShiftStatus, shiftStatuses } from "./signups/rules/shift-states.ts";

/** A need as others may know it: where to a kilometre, when, and what it asks. Times are UTC instants. */
const needToldSchema = z.object({
  status: z.string(),
  division: z.string(),
  projectId: z.string().optional(),
  kind: z.string(),
  listing: z.enum(["public", "invite", "never"]),
  remote: z.boolean(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  title: z.string(),
  positions: z.array(
    z.object({
      positionId: z.string(),
      skills: z.array(z.string()),
      headcount: z.int(),
      gates: gatesSchema,
    }),
  ),
  shifts: z.array(shiftSchema),
  signupDeadline: z.string().optional(),
  createdAt: z.string(),
});

/** A signup's present state; the event's name says what moved. */
const signupToldSchema = z.object({
  needId: z.string(),
  division: z.string(),
  projectId: z.string().optional(),
  positionId: z.string(),
  volunteerId: z.string(),
  personId: z.string(),
  shifts: z.array(shiftSchema.extend({ status: z.enum(shiftStatuses) })),
  /** The earliest time to confirm, while a promotion waits. */
  confirmBy: z.string().optional(),
  /** Minutes of the attendance just recorded. */
  minutes: z.number().optional(),
});

export const needEvents = {
  NeedOpened: needToldSchema,
  NeedChanged: needToldSchema,
  NeedClosed: needToldSchema,
  NeedCancelled: needToldSchema,
  SignupProposed: signupToldSchema,
  SignupConfirmed: signupToldSchema,
  SignupWaitlisted: signupToldSchema,
  SignupPromoted: signupToldSchema,
  SignupWithdrawn: signupToldSchema,
  SignupCancelled: signupToldSchema,
  SignupTimesChanged: signupToldSchema,
  AttendanceRecorded: signupToldSchema,
} as const;

const needNames: Partial<Record<NeedStatus, string>> = {
  open: "NeedOpened",
  closed: "NeedClosed",
  cancelled: "NeedCancelled",
};

const tellNeed = (old: NeedRow | undefined, now: NeedRow): EventDraft[] => {
  const name =
    old?.status === now.status ? (now.status === "open" ? "NeedChanged" : undefined) : needNames[now.status];
  if (!name) return [];
  const { lat, lon, kind } = now.place;
  const place = { remote: kind === "remote", lat: coarse(lat), lon: coarse(lon) };
  const data = needToldSchema.parse({ ...now, ...place });
  return [{ name: `needs.${name}`, subject: now.needId, version: now.version, data }];
};

const signupNames: Readonly<Record<ShiftStatus, string>> = {
  proposed: "SignupProposed",
  confirmed: "SignupConfirmed",
  waitlisted: "SignupWaitlisted",
  promoted: "SignupPromoted",
  withdrawn: "SignupWithdrawn",
  cancelled: "SignupCancelled",
  attended: "AttendanceRecorded",
  absent: "AttendanceRecorded",
};

/** What moved for one shift of a signup; undefined where nothing did. */
const movedTo = (before: SignupShift | undefined, now: SignupShift): string | undefined => {
  if (before?.status !== now.status || before.attendance?.length !== now.attendance?.length)
    return signupNames[now.status];
  return before.from !== now.from || before.to !== now.to ? "SignupTimesChanged" : undefined;
};

const tellSignup = (old: SignupRow | undefined, now: SignupRow): EventDraft[] => {
  const before = new Map(old?.shifts.map((shift) => [shift.shiftId, shift]));
  const moved = now.shifts.flatMap((shift) => {
    const name = movedTo(before.get(shift.shiftId), shift);
    return name ? [{ name, minutes: shift.minutes }] : [];
  });
  return [...Map.groupBy(moved, ({ name }) => name)].map(([name, [first]]) => ({
    name: `needs.${name}`,
    subject: now.signupId,
    version: now.version,
    data: signupToldSchema.parse({ ...now, minutes: first?.minutes }),
  }));
};

/** Tells of changes of needs and signups; boards, calendars and lists are this service's own. */
export const toNeedEvents: ToEvents = ({ old, new: row }) => {
  if (row?.sk === "NEED") return tellNeed(old && parseRow(needRowSchema, old), parseRow(needRowSchema, row));
  if (typeof row?.sk === "string" && row.sk.startsWith("SIGNUP#"))
    return tellSignup(old && parseRow(signupRowSchema, old), parseRow(signupRowSchema, row));
  return [];
};
