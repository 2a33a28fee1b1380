import { z } from "zod";
import { scopes } from "#shared/access/role.ts";
import { countyCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { shortText } from "#shared/values/text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";

export const countyQuerySchema = z.strictObject({ county: countyCodeSchema });

export const healthSchema = z.strictObject({ status: z.literal("ok") });

export const divisionListSchema = z.strictObject({
  county: countyCodeSchema,
  name: z.string(),
  edition: z.string(),
  /** Where the neighbours come from, and how sure that is. */
  adjacency: z.strictObject({ source: z.string(), confidence: z.enum(["placeholder", "checked"]) }),
  items: z.array(
    z.strictObject({
      code: townshipCodeSchema,
      name: z.string(),
      neighbours: z.array(townshipCodeSchema),
      lat: z.number().optional(),
      lon: z.number().optional(),
    }),
  ),
  nextCursor: z.null(),
});

const wordSchema = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() });

export const vocabularySchema = z.strictObject({
  skills: z.array(wordSchema.extend({ group: z.string(), evidence: z.literal("certificate").optional() })),
  languages: z.array(wordSchema),
  trainings: z.array(wordSchema),
  needKinds: z.array(
    wordSchema.extend({
      minimumAge: z.literal([14, 16, 18]),
      backgroundCheck: z.enum(["yes", "minors", "no"]),
      twoAdults: z.enum(["yes", "minors", "with-social-worker", "first-visit", "no"]),
      training: z.array(z.string()),
      credential: z.array(z.string()),
      insurance: z.enum(["yes", "where-risky", "minors", "no"]),
      listing: z.enum(["public", "invite", "never"]),
      riskNotice: z.string(),
      remark: z.string().optional(),
    }),
  ),
});

/** A station; `null` is what nobody has reported (报道未载), never a guess. */
export const stationSchema = z
  .strictObject({
    stationId: idSchema("station"),
    kind: z.enum(["station", "platform"]),
    county: countyCodeSchema,
    /** The township it serves; null for the county's guidance platform. */
    division: townshipCodeSchema.nullable(),
    name: z.string(),
    operatorId: idSchema("operator").nullable(),
    operatorName: z.string().nullable(),
    openedOn: isoDaySchema.nullable(),
    closedOn: isoDaySchema.nullable(),
    posts: z.int().nullable(),
    version: z.int(),
  })
  .meta({ id: "Station" });
export type Station = z.infer<typeof stationSchema>;

export const stationListSchema = z.strictObject({ items: z.array(stationSchema), nextCursor: z.null() });
export const stationParamsSchema = z.strictObject({ stationId: idSchema("station") });
export const stationChangeSchema = z
  .strictObject({
    openedOn: isoDaySchema.nullable(),
    closedOn: isoDaySchema.nullable(),
    posts: z.int().min(0).max(1_000).nullable(),
  })
  .partial()
  .meta({ id: "StationChange" });

/** Which townships have a station open today. `posts`: null where a county's posts are not reported. */
export const coverageSchema = z
  .strictObject({
    county: countyCodeSchema,
    name: z.string(),
    townships: z.int(),
    covered: z.int(),
    posts: z.int().nullable(),
    items: z.array(
      z.strictObject({
        division: townshipCodeSchema,
        name: z.string(),
        covered: z.boolean(),
        stationId: idSchema("station").nullable(),
        posts: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: "Coverage" });

export const machineClientAskedSchema = z
  .strictObject({ name: shortText(60), scopes: z.array(z.enum(scopes)).min(1).max(scopes.length) })
  .meta({ id: "MachineClientAsked" });
const machineClientFields = {
  clientId: idSchema("machineClient"),
  name: z.string(),
  operatorId: idSchema("operator"),
  scopes: z.array(z.enum(scopes)),
  createdAt: isoInstantSchema,
} as const;
export const machineClientSchema = z.strictObject(machineClientFields).meta({ id: "MachineClient" });
/** `clientSecret` is told this once. */
export const newMachineClientSchema = z
  .strictObject({ ...machineClientFields, clientSecret: z.string() })
  .meta({ id: "NewMachineClient" });
export const machineClientListSchema = z.strictObject({
  items: z.array(machineClientSchema),
  nextCursor: z.null(),
});
export const machineClientParamsSchema = z.strictObject({ clientId: idSchema("machineClient") });
