import * as z from "zod";
import { credentialCodes, gatesSchema, genderSchema } from "#shared/eligibility/gates.ts";
import { divisionCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { latitudeSchema, longitudeSchema } from "#shared/values/place.ts";
import { longText, shortText } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema, timeOfDaySchema, weekdaySchema } from "#shared/values/time.ts";
import { languageCodes, needKindCodes, skillCodes, trainingCodes } from "#shared/vocabulary/vocabulary.ts";
import { needStatuses } from "./rules/lifecycle.ts";

/** An ISO instant or an ISO day. */
const timeSchema = z.union([isoInstantSchema, isoDaySchema]);

export const needParamsSchema = z.strictObject({ needId: idSchema("need") });

/** What a poster asks of volunteers beyond, or in place of, the defaults of the kind. */
export const gatesAskedSchema = z
  .strictObject({
    adult: z.boolean().optional(),
    backgroundCheck: z.boolean().optional(),
    twoAdults: z.boolean().optional(),
    training: z.array(z.enum(trainingCodes)).max(20).optional(),
    credential: z.array(z.enum(credentialCodes)).max(20).optional(),
    insurance: z.boolean().optional(),
    gender: genderSchema.optional(),
    languages: z.array(z.enum(languageCodes)).max(7).optional(),
    vehicle: z.boolean().optional(),
  })
  .meta({ id: "GatesAsked" });
export type GatesAsked = z.infer<typeof gatesAskedSchema>;

/** Every week on a day between two days (both included), or once; times of day are the county's. */
export const windowSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("weekly"),
      day: weekdaySchema,
      from: timeOfDaySchema,
      to: timeOfDaySchema,
      start: isoDaySchema,
      end: isoDaySchema,
    }),
    z.strictObject({ kind: z.literal("once"), from: isoInstantSchema, to: isoInstantSchema }),
  ])
  .meta({ id: "Window" });
export type Window = z.infer<typeof windowSchema>;

export const placeSchema = z
  .strictObject({
    kind: z.enum(["onsite", "remote"]),
    lat: latitudeSchema.optional(),
    lon: longitudeSchema.optional(),
    label: shortText(200).optional(),
  })
  .refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), {
    error: "lat-and-lon-together",
    path: ["lon"],
  });

const positionAskedSchema = z.strictObject({
  /** Names a position that is to stay, in a change. */
  positionId: idSchema("position").optional(),
  skills: z.array(z.enum(skillCodes)).max(40),
  headcount: z.int().min(1).max(100_000),
  gates: gatesAskedSchema.optional(),
});

const needFields = {
  kind: z.enum(needKindCodes).optional(),
  projectId: idSchema("project").optional(),
  division: townshipCodeSchema,
  place: placeSchema.optional(),
  title: shortText(200),
  description: longText(5_000),
  positions: z.array(positionAskedSchema).min(1).max(20),
  windows: z.array(windowSchema).min(1).max(60),
  /** An instant, or a day that is wholly within. */
  signupDeadline: timeSchema.optional(),
  minorsInvolved: z.boolean().optional(),
  riskNotice: shortText(1_000).optional(),
  /** Why a default gate of the kind is loosened; a second person releases it. */
  loosenReason: shortText(1_000).optional(),
  /** For a kind that is never listed: the volunteers who may see the need and sign up. */
  namedVolunteers: z.array(idSchema("volunteer")).max(100).optional(),
} as const;

export const needAskedSchema = z.strictObject(needFields).meta({ id: "NeedAsked" });
export type NeedAsked = z.infer<typeof needAskedSchema>;

/** What is not named stays; a list takes the place of the whole list; `null` takes an optional field away. */
export const needChangeSchema = z
  .strictObject({
    ...z.strictObject(needFields).omit({ division: true }).partial().shape,
    projectId: needFields.projectId.nullable(),
    place: needFields.place.nullable(),
    signupDeadline: needFields.signupDeadline.nullable(),
    minorsInvolved: needFields.minorsInvolved.nullable(),
    riskNotice: needFields.riskNotice.nullable(),
    loosenReason: needFields.loosenReason.nullable(),
  })
  .meta({ id: "NeedChange" });
export type NeedChange = z.infer<typeof needChangeSchema>;

const headingFields = {
  needId: idSchema("need"),
  status: z.enum(needStatuses),
  kind: z.enum(needKindCodes),
  listing: z.enum(["public", "invite", "never"]),
  projectId: idSchema("project").optional(),
  division: townshipCodeSchema,
  title: z.string(),
} as const;

const positionFields = {
  positionId: idSchema("position"),
  skills: z.array(z.enum(skillCodes)),
  headcount: z.int(),
  gates: gatesSchema,
} as const;

const shiftFields = { shiftId: idSchema("shift"), from: isoInstantSchema, to: isoInstantSchema } as const;

/** What a station's staff read of a need beyond the public page; nothing in it names anybody but by id. */
const staffViewSchema = z.strictObject({
  version: z.int(),
  createdAt: isoInstantSchema,
  minorsInvolved: z.boolean(),
  windows: z.array(windowSchema),
  loosenReason: z.string().optional(),
  /** Gates that await a second person, as `<positionId>:<gate>`. */
  toRelease: z.array(z.string()),
  namedVolunteers: z.array(idSchema("volunteer")),
});

/** A need as anybody reads it, to township level, with what staff or a confirmed volunteer read beyond. */
export const needSchema = z
  .strictObject({
    ...headingFields,
    description: z.string(),
    /** Rounded to a hundredth of a degree, about a kilometre. */
    place: z.strictObject({
      kind: z.enum(["onsite", "remote"]),
      lat: z.number().optional(),
      lon: z.number().optional(),
    }),
    /** `free`: the least there are on any coming shift. */
    positions: z.array(z.strictObject({ ...positionFields, free: z.int() })),
    /** `free`: places on this shift, in the order of the positions. */
    shifts: z.array(z.strictObject({ ...shiftFields, free: z.array(z.int()) })),
    signupDeadline: isoInstantSchema.optional(),
    riskNotice: z.strictObject({ version: z.int(), text: z.string() }),
    /** Two adults have to be present and volunteers are not that many: somebody of the station comes along. */
    accompanied: z.boolean(),
    exactPlace: placeSchema.optional(),
    staff: staffViewSchema.optional(),
  })
  .meta({ id: "Need" });
export type NeedView = z.input<typeof needSchema>;

export const needListQuerySchema = z.strictObject({
  division: divisionCodeSchema.optional(),
  skill: z.enum(skillCodes).optional(),
  kind: z.enum(needKindCodes).optional(),
  /** A need is listed that has a shift ending after `from` (default: now) and beginning before `to`. */
  from: timeSchema.optional(),
  to: timeSchema.optional(),
  projectId: idSchema("project").optional(),
  cursor: z.string().max(2_000).optional(),
});

/** `from` and `to` of a need in a list: its first and last shift that is within what was asked. */
export const needListSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      ...headingFields,
      remote: z.boolean(),
      positions: z.array(z.strictObject(positionFields)),
      shifts: z.int(),
      /** Places still to be had on these shifts, over all positions: person-times. */
      free: z.int(),
      from: isoInstantSchema,
      to: isoInstantSchema,
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type NeedListItem = z.input<typeof needListSchema>["items"][number];
