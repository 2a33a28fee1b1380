import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { countyCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { isoDaySchema } from "#shared/values/time.ts";

export const countyQuerySchema = once(() => z.strictObject({ county: countyCodeSchema() }));

export const healthSchema = once(() => z.strictObject({ status: z.literal("ok") }));

export const siteSchema = once(() =>
  z.strictObject({
    /** Where people sign in by OpenID Connect, and the page's public client there (code flow with PKCE). */
    signIn: z.strictObject({ issuer: z.url(), clientId: z.string() }),
    /** Counties served here (6-digit codes). */
    counties: z.array(countyCodeSchema()),
    /** All people and data here are invented, and no money is taken. */
    demo: z.boolean(),
  }),
);

/** Query of the list of counties; `cursor` is the `nextCursor` of the page before. */
export const countiesQuerySchema = once(() => z.strictObject({ cursor: z.string().max(2_000).optional() }));

export const countyListSchema = once(() =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        county: countyCodeSchema(),
        name: z.string(),
        /** The province and prefecture in which it lies, as people say them; null where nobody said. */
        region: z.string().nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
);

export const divisionListSchema = once(() =>
  z.strictObject({
    county: countyCodeSchema(),
    name: z.string(),
    edition: z.string(),
    /** Where the neighbours come from, and how reliable that is. */
    adjacency: z.strictObject({ source: z.string(), confidence: z.enum(["placeholder", "checked"]) }),
    items: z.array(
      z.strictObject({
        code: townshipCodeSchema(),
        name: z.string(),
        neighbours: z.array(townshipCodeSchema()),
        lat: z.number().optional(),
        lon: z.number().optional(),
      }),
    ),
    nextCursor: z.null(),
  }),
);

const wordSchema = once(() => z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }));

export const vocabularySchema = once(() =>
  z.strictObject({
    skills: z.array(
      wordSchema().extend({ group: z.string(), evidence: z.literal("certificate").optional() }),
    ),
    languages: z.array(wordSchema()),
    trainings: z.array(wordSchema()),
    needKinds: z.array(
      wordSchema().extend({
        minimumAge: z.literal([14, 16, 18]),
        backgroundCheck: z.enum(["yes", "minors", "no"]),
        twoAdults: z.enum(["yes", "minors", "with-social-worker", "first-visit", "no"]),
        training: z.array(z.string()),
        credential: z.array(z.string()),
        insurance: z.enum(["yes", "where-risky", "minors", "no"]),
        listing: z.enum(["public", "invite", "never"]),
        riskNotice: z.string(),
        /** In English, for who reads the page in it; what is acknowledged is the Chinese text. */
        riskNoticeEn: z.string(),
        remark: z.string().optional(),
      }),
    ),
    /** For whom a project's money is, what is said of somebody who is helped with it, and what it is paid for. */
    beneficiaries: z.strictObject({
      sexes: z.array(wordSchema()),
      ageBands: z.array(wordSchema()),
      statuses: z.array(wordSchema()),
      schoolStages: z.array(wordSchema()),
      purposes: z.array(wordSchema()),
      /** Why help ends; `next`: the state of the slot after it. */
      endReasons: z.array(wordSchema().extend({ next: z.enum(["proposed", "ended"]) })),
    }),
    /**
     * Accounts of the ledger, with the account of 《民间非营利组织会计制度》 to which each is proposed to belong (待会计核对): the
     * first that fits. `sources`, `kinds`: of a fund's money and of postings; absent: all.
     */
    ledgerAccounts: z.array(
      z.strictObject({
        account: z.string(),
        sources: z.array(z.string()).optional(),
        kinds: z.array(z.string()).optional(),
        code: z.string(),
        zh: z.string(),
        en: z.string(),
      }),
    ),
    /** Days off by law, which a series of shifts may leave out. */
    holidays: z.array(z.strictObject({ day: isoDaySchema(), zh: z.string(), en: z.string() })),
  }),
);
