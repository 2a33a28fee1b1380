import * as z from "zod";
import { countyCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";

export const countyQuerySchema = z.strictObject({ county: countyCodeSchema });

export const healthSchema = z.strictObject({ status: z.literal("ok") });

export const siteSchema = z.strictObject({
  /** Where people sign in by OpenID Connect, and as which public client (code flow with PKCE). */
  signIn: z.strictObject({ issuer: z.url(), clientId: z.string() }),
  /** Counties served here (6-digit codes). */
  counties: z.array(countyCodeSchema),
  /** Everybody here is invented, and no money is taken. */
  demo: z.boolean(),
});

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

/** What of a station nobody may have reported. */
export const stationReports = ["operatorName", "openedOn", "posts"] as const;

const stationFields = {
  stationId: idSchema("station"),
  kind: z.enum(["station", "platform"]),
  county: countyCodeSchema,
  /** The township it serves; null for the county's guidance platform. */
  division: townshipCodeSchema.nullable(),
  name: z.string(),
  /** Who runs it today under a contract in force. */
  operatorId: idSchema("operator").nullable(),
  operatorName: z.string().nullable(),
  openedOn: isoDaySchema.nullable(),
  /** The first day on which it is closed; null: none is set. */
  closedOn: isoDaySchema.nullable(),
  posts: z.int().nullable(),
  /** What a reader must know of these figures. */
  remark: z.string().nullable(),
  notReported: z.array(z.enum(stationReports)),
  version: z.int(),
} as const;

/** A station as everybody reads it. What nobody has reported is null and named in `notReported`: clients show 报道未载. */
const stationSchema = z.strictObject(stationFields).meta({ id: "Station" });
export type Station = z.infer<typeof stationSchema>;

/** A station as its staff read it: with the contract it is run under, and when it was last changed. */
export const fullStationSchema = z
  .strictObject({
    ...stationFields,
    contractId: idSchema("contract").nullable(),
    changedAt: isoInstantSchema,
  })
  .meta({ id: "FullStation" });

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

/**
 * Which townships have a station today. `posts` counts those of open stations, the guidance platform's too; null
 * where none is reported. Status `planned`: it opens on a later day.
 */
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
        status: z.enum(["open", "planned", "closed", "none"]),
        stationId: idSchema("station").nullable(),
        posts: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: "Coverage" });
