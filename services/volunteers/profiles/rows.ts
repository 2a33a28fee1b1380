import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { checkKinds, languageCodes, skillCodes } from "#shared/vocabulary/vocabulary.ts";
import { availabilityWindowSchema, consentPurposeSchema, duplicateAnswers } from "./stored-schemas.ts";

const consentRecordSchema = once(() =>
  z.object({
    purpose: consentPurposeSchema(),
    given: z.boolean(),
    /** Version of the consent wording shown. */
    version: z.string(),
    at: z.string(),
  }),
);

/** A check, who recorded it and when (ISO instant); the reference of the paper shown is sealed. */
const recordedCheckSchema = once(() =>
  z.object({
    kind: z.enum(checkKinds),
    validUntil: z.string(),
    recordedBy: z.string(),
    recordedAt: z.string(),
    sealedReference: z.string().optional(),
    /** The signup by whose attendance a training was recorded; absent where a lead recorded it. */
    signupId: z.string().optional(),
    /** How many days before its end the last word about that was said; a check recorded anew has none. */
    remindedDaysBefore: z.int().optional(),
  }),
);
export type RecordedCheck = z.infer<ReturnType<typeof recordedCheckSchema>>;

/** Which event about the attendance of a signup was heard of last. */
export const attendanceMarkSchema = once(() =>
  z.object({ pk: z.string(), sk: z.literal("ATTENDANCE"), version: z.int(), expiresAt: z.int() }),
);
export type AttendanceMark = z.infer<ReturnType<typeof attendanceMarkSchema>>;

const everyProfile = once(
  () =>
    ({
      ...rowBase(),
      sk: z.literal("PROFILE"),
      volunteerId: z.string(),
      personId: z.string(),
    }) as const,
);

const registeredRowSchema = once(() =>
  z.object({
    ...everyProfile(),
    status: z.enum(["active", "paused"]),
    registeredAt: z.string(),
    /** For the gate card; absent in a row of before until the volunteer's next change. */
    maskedName: z.string().optional(),
    birthYear: z.int().optional(),
    division: z.string(),
    /** Home rounded to a hundredth of a degree, about a kilometre; the exact place is sealed. */
    cell: z.object({ lat: z.number(), lon: z.number() }).optional(),
    travelRadiusKm: z.number(),
    weeklyHoursCap: z.number(),
    availability: z.array(availabilityWindowSchema()),
    daysOff: z.array(z.string()),
    gender: z.enum(["female", "male", "other"]).optional(),
    skills: z.array(z.enum(skillCodes)),
    languages: z.array(z.enum(languageCodes)),
    vehicle: z.boolean(),
    /** 18th birthday; only for a volunteer who was under age when the row was written. */
    adultFrom: z.string().optional(),
    hasGuardian: z.boolean(),
    checks: z.array(recordedCheckSchema()),
    teams: z.array(z.string()),
    leads: z.array(z.string()),
    /** Teams whose leader may not propose the volunteer for services. */
    noProposalsFrom: z.array(z.string()).default([]),
    consents: z.array(consentRecordSchema()),
    /** Keyed HMAC of the phone number. */
    phoneIndex: z.string(),
    /** Keyed HMAC of volunteer and birth date; absent in a row of before until the volunteer's next change. */
    birthDateIndex: z.string().optional(),
    sealedIdentity: z.string(),
    /** The earlier profile of the same person, as a lead decided; while it stands, this one stays paused. */
    duplicateOf: z.string().optional(),
    /** Index attributes while a corrected birth date waits for a lead. */
    task: z.string().optional(),
    taskPlace: z.string().optional(),
  }),
);

/** Whether one person registered twice. `volunteerId`: the later profile, whose home lead is asked. */
export const duplicateRowSchema = once(() =>
  z.object({
    ...rowBase(),
    volunteerId: z.string(),
    otherId: z.string(),
    division: z.string(),
    sameBirthDate: z.boolean(),
    sameName: z.boolean(),
    answer: z.enum(duplicateAnswers).optional(),
    answeredBy: z.string().optional(),
    answeredAt: z.string().optional(),
    task: z.string(),
    taskPlace: z.string(),
  }),
);
export type DuplicateRow = z.infer<ReturnType<typeof duplicateRowSchema>>;

/**
 * What remains after a withdrawal: the version, so that no late event can restore anything, and the keyed hash of the
 * birth date, so that nobody becomes an adult by leaving and registering again.
 */
const tombstoneRowSchema = once(() =>
  z.object({
    ...everyProfile(),
    status: z.literal("withdrawn"),
    birthDateIndex: z.string().optional(),
  }),
);

export const profileRowSchema = once(() =>
  z.discriminatedUnion("status", [registeredRowSchema(), tombstoneRowSchema()]),
);
export type RegisteredRow = z.infer<ReturnType<typeof registeredRowSchema>>;
export type TombstoneRow = z.infer<ReturnType<typeof tombstoneRowSchema>>;
export type ProfileRow = z.infer<ReturnType<typeof profileRowSchema>>;
