import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { nameSchema } from "#shared/personal-data/words/person-name.ts";
import { townshipCodeSchema } from "#shared/values/division.ts";
import { emailSchema } from "#shared/values/email.ts";
import { idSchema } from "#shared/values/ids.ts";
import { phoneSchema } from "#shared/values/phone.ts";
import { latitudeSchema, longitudeSchema } from "#shared/values/place.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { languageCodes, skillCodes } from "#shared/vocabulary/vocabulary.ts";
import { availabilityWindowSchema, consentPurposeSchema } from "./stored-schemas.ts";

const homeSchema = once(() =>
  z
    .strictObject({
      division: townshipCodeSchema(),
      lat: latitudeSchema().optional(),
      lon: longitudeSchema().optional(),
    })
    .refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), {
      error: "lat-and-lon-together",
      path: ["lon"],
    }),
);

/** A parent or guardian who agrees that a volunteer aged 14 to 17 serves. */
const guardianSchema = once(() =>
  z.strictObject({
    name: nameSchema(),
    phone: phoneSchema(),
    relation: z.enum(["mother", "father", "grandparent", "other"]),
    agreed: z.literal(true),
  }),
);

/** The guardian as stored, with the phone in E.164. */
const storedGuardianSchema = once(() => guardianSchema().extend({ name: z.string(), phone: z.string() }));

/** The sealed envelope of class `identity`. */
export const identitySchema = once(() =>
  z.strictObject({
    birthDate: z.string(),
    home: z.strictObject({ lat: z.number(), lon: z.number() }).optional(),
    guardian: storedGuardianSchema().optional(),
    /** The corrected birth date that the volunteer asked for, until a lead confirms it. */
    birthDateWanted: z.string().optional(),
    /** Earlier birth dates: until when each held (ISO instant), and which lead confirmed the next one. */
    birthDatesBefore: z
      .array(z.strictObject({ birthDate: z.string(), until: z.string(), confirmedBy: z.string() }))
      .optional(),
  }),
);
export type SealedIdentity = z.infer<ReturnType<typeof identitySchema>>;

/**
 * What a volunteer agrees to. `shareWithOperator`: the operator of a need reads name and phone once a place is
 * confirmed. `shareWithTeamLeader`: the leader of their team reads them. `thankByName`: a station where they served thanks
 * them by name in public, adults only. An absent answer leaves the earlier one.
 */
const consentsSchema = once(() =>
  z.strictObject({
    shareWithOperator: z.boolean(),
    shareWithTeamLeader: z.boolean().optional(),
    thankByName: z.boolean().optional(),
  }),
);

/** The answers that a volunteer gives at registration. */
const profileFields = once(() => ({
  name: nameSchema(),
  phone: phoneSchema(),
  birthDate: isoDaySchema(),
  gender: z.enum(["female", "male", "other"]).optional(),
  skills: z.array(z.enum(skillCodes)).max(40),
  languages: z.array(z.enum(languageCodes)).max(7),
  home: homeSchema(),
  travelRadiusKm: z.number().min(0).max(500),
  weeklyHoursCap: z.number().min(0).max(168),
  availability: z.array(availabilityWindowSchema()).max(100),
  daysOff: z.array(isoDaySchema()).max(400).optional(),
  consents: consentsSchema(),
  email: emailSchema().optional(),
  guardian: guardianSchema().optional(),
  vehicle: z.boolean().optional(),
}));

export const registerVolunteerSchema = once(() =>
  z.strictObject(profileFields()).meta({ id: "RegisterVolunteer" }),
);
export type RegisterVolunteer = z.output<ReturnType<typeof registerVolunteerSchema>>;

/**
 * Every answer of the registration may be changed; `null` clears an optional one. Another `birthDate` is asked for, and
 * holds once the lead of the home station confirms it; the present one takes the request back.
 */
export const updateProfileSchema = once(() =>
  z
    .strictObject({
      ...z.strictObject(profileFields()).partial().shape,
      gender: profileFields().gender.nullable(),
      daysOff: profileFields().daysOff.nullable(),
      email: profileFields().email.nullable(),
      guardian: profileFields().guardian.nullable(),
      vehicle: profileFields().vehicle.nullable(),
      paused: z.boolean().optional(),
    })
    .meta({ id: "UpdateProfile" }),
);
export type UpdateProfile = z.output<ReturnType<typeof updateProfileSchema>>;

/** A check as its volunteer and the gate card have it: its kind, and the last day on which it holds. */
const checkSchema = once(() => z.strictObject({ kind: z.string(), validUntil: isoDaySchema() }));

/** A volunteer's own profile, which only they see. */
export const myProfileSchema = once(() =>
  z
    .strictObject({
      volunteerId: idSchema("volunteer"),
      status: z.enum(["active", "paused"]),
      version: z.int(),
      ...profileFields(),
      name: z.string(),
      phone: z.string(),
      guardian: storedGuardianSchema().optional(),
      /** The corrected birth date that awaits a lead's confirmation. */
      birthDateWanted: isoDaySchema().optional(),
      daysOff: z.array(isoDaySchema()),
      vehicle: z.boolean(),
      consents: z.strictObject({
        shareWithOperator: z.boolean(),
        shareWithTeamLeader: z.boolean(),
        thankByName: z.boolean(),
      }),
      /** Every answer given on a purpose; the last one holds. */
      consentHistory: z.array(
        z.strictObject({
          purpose: consentPurposeSchema(),
          given: z.boolean(),
          version: z.string(),
          at: isoInstantSchema(),
        }),
      ),
      checks: z.array(checkSchema()),
      teams: z.array(idSchema("team")),
      leads: z.array(idSchema("team")),
      /** Teams whose leader may not propose the volunteer for services. */
      noProposalsFrom: z.array(idSchema("team")),
      registeredAt: isoInstantSchema(),
      /** A lead decided that the volunteer has an earlier profile: this one stays paused. */
      registeredTwice: z.boolean(),
    })
    .meta({ id: "MyProfile" }),
);
export type MyProfile = z.input<ReturnType<typeof myProfileSchema>>;

/** The part of a profile that is the answers of its registration, by the schema's own keys. */
export type ProfileAnswers = Pick<MyProfile, keyof ReturnType<typeof profileFields>>;
