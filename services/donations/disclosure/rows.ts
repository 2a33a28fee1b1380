import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { disclosureStatuses, figuresSchema, statementKinds } from "./schemas.ts";

/** A statement with its figures as they were drafted. Once it is published, nothing of it changes. */
export const disclosureRowSchema = once(() =>
  z.object({
    ...rowBase(),
    ...figuresSchema().shape,
    sk: z.literal("DISCLOSURE"),
    disclosureId: z.string(),
    projectId: z.string(),
    kind: z.enum(statementKinds),
    from: z.string(),
    to: z.string(),
    edition: z.int(),
    corrects: z.string().optional(),
    note: z.string().optional(),
    status: z.enum(disclosureStatuses),
    /** The last day on which it was in time; absent of a correction, which has none. */
    dueOn: z.string().optional(),
    draftedBy: z.string(),
    draftedAt: z.string(),
    published: z.object({ by: z.string(), at: z.string() }).optional(),
    /** Under whom it was drafted. */
    under: oversightSchema(),
    /** Its project's list, and its place in it. */
    book: z.string(),
    listed: z.string(),
  }),
);
export type DisclosureRow = z.infer<ReturnType<typeof disclosureRowSchema>>;

/** When a project's next statement is due, from its days and what was published. */
export const clockRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("CLOCK"),
    projectId: z.string(),
    county: z.string(),
    publishedOn: z.string(),
    emergencyFrom: z.string().optional(),
    endedOn: z.string().optional(),
    /** How far it was told, and by which statement. */
    covered: z.object({ to: z.string(), isMoneyLeft: z.boolean(), disclosureId: z.string() }).optional(),
    /** The draft that may be published. */
    draft: z.string().optional(),
    /** The lists of what is due, of the county and of all, and the day; absent once all is told. */
    due: z.string().optional(),
    dueAt: z.string().optional(),
    book: z.string().optional(),
    listed: z.string().optional(),
  }),
);
export type ClockRow = z.infer<ReturnType<typeof clockRowSchema>>;

/** What of a signup counts as served, by county day, as the last event of it said. */
export const servedRowSchema = once(() =>
  z.object({
    ...rowBase(),
    days: z.record(z.string(), z.object({ minutes: z.number(), times: z.int() })),
  }),
);
export type ServedRow = z.infer<ReturnType<typeof servedRowSchema>>;

/** What was served for a project on a day. It only counts, so it has no version; nobody can be read from it. */
export const servedDayRowSchema = once(() =>
  z.object({ pk: z.string(), sk: z.string(), minutes: z.number(), times: z.number() }),
);
