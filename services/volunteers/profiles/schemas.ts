import * as z from "zod";
import { townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { phoneSchema } from "#shared/values/phone.ts";
import { latitudeSchema, longitudeSchema } from "#shared/values/place.ts";
import { nameSchema } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema, timeOfDaySchema, weekdaySchema } from "#shared/values/time.ts";
import { languageCodes, skillCodes } from "#shared/vocabulary/vocabulary.ts";

/** Hours of a week in which a volunteer can serve, from a first to a last day if given. */
export const availabilityWindowSchema = z
  .strictObject({
    day: weekdaySchema,
    from: timeOfDaySchema,
    to: timeOfDaySchema,
    validFrom: isoDaySchema.optional(),
    validTo: isoDaySchema.optional(),
  })
  .refine(({ from, to }) => from < to, { error: "ends-before-start", path: ["to"] })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    error: "ends-before-start",
    path: ["validTo"],
  })
  .meta({ id: "AvailabilityWindow" });

const homeSchema = z
  .strictObject({
    division: townshipCodeSchema,
    lat: latitudeSchema.optional(),
    lon: longitudeSchema.optional(),
  })
  .refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), {
    error: "lat-and-lon-together",
    path: ["lon"],
  });

/** A parent or guardian who agrees to the service of a volunteer from 14 to 17. */
export const guardianSchema = z.strictObject({
  name: nameSchema,
  phone: phoneSchema,
  relation: z.enum(["mother", "father", "grandparent", "other"]),
  agreed: z.literal(true),
});

/**
 * What a volunteer agrees to: `shareWithOperator`, that the operator of a need reads name and phone once a place is
 * confirmed; `shareWithTeamLeader`, that the leader of their team does. What is not named stays as it was.
 */
const consentsSchema = z.strictObject({
  shareWithOperator: z.boolean(),
  shareWithTeamLeader: z.boolean().optional(),
});

/** Every purpose whose consent is recorded; `guardian` is the guardian's, for somebody from 14 to 17. */
export const consentPurposeSchema = z.enum(["shareWithOperator", "shareWithTeamLeader", "guardian"]);

const profileFields = {
  name: nameSchema,
  phone: phoneSchema,
  birthDate: isoDaySchema,
  gender: z.enum(["female", "male", "other"]).optional(),
  skills: z.array(z.enum(skillCodes)).max(40),
  languages: z.array(z.enum(languageCodes)).max(7),
  home: homeSchema,
  travelRadiusKm: z.number().min(0).max(500),
  weeklyHoursCap: z.number().min(0).max(168),
  availability: z.array(availabilityWindowSchema).max(100),
  daysOff: z.array(isoDaySchema).max(400).optional(),
  consents: consentsSchema,
  email: z.email().max(254).optional(),
  guardian: guardianSchema.optional(),
  vehicle: z.boolean().optional(),
} as const;

export const registrationSchema = z.strictObject(profileFields).meta({ id: "Registration" });
export type Registration = z.output<typeof registrationSchema>;

/** Every field of the registration may be changed but the birth date; `null` takes an optional one away. */
export const profileChangeSchema = z
  .strictObject({
    ...z.strictObject(profileFields).omit({ birthDate: true }).partial().shape,
    gender: profileFields.gender.nullable(),
    daysOff: profileFields.daysOff.nullable(),
    email: profileFields.email.nullable(),
    guardian: profileFields.guardian.nullable(),
    vehicle: profileFields.vehicle.nullable(),
    paused: z.boolean().optional(),
  })
  .meta({ id: "ProfileChange" });
export type ProfileChange = z.output<typeof profileChangeSchema>;

/** A check as its volunteer and the gate card have it: what was shown, and the last day on which it holds. */
const checkSchema = z.strictObject({ kind: z.string(), validUntil: isoDaySchema });

/** A volunteer's own profile, as only they see it. */
export const ownProfileSchema = z
  .strictObject({
    volunteerId: idSchema("volunteer"),
    status: z.enum(["active", "paused"]),
    version: z.int(),
    ...profileFields,
    daysOff: z.array(isoDaySchema),
    vehicle: z.boolean(),
    consents: z.strictObject({ shareWithOperator: z.boolean(), shareWithTeamLeader: z.boolean() }),
    /** Every word given on a purpose, the last one holds. */
    consentHistory: z.array(
      z.strictObject({
        purpose: consentPurposeSchema,
        given: z.boolean(),
        version: z.string(),
        at: isoInstantSchema,
      }),
    ),
    checks: z.array(checkSchema),
    teams: z.array(idSchema("team")),
    leads: z.array(idSchema("team")),
    registeredAt: isoInstantSchema,
  })
  .meta({ id: "OwnProfile" });
export type OwnProfile = z.input<typeof ownProfileSchema>;
