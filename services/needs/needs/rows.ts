import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { gatesSchema } from "#shared/eligibility/gates.ts";
import { redactionsSchema } from "#shared/personal-data/redactions.ts";
import { confirmationsSchema } from "#shared/personal-data/words/confirmations.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { needKindCodes, skillCodes, trainingCodes } from "#shared/vocabulary/vocabulary.ts";
import {
  needRequestSchema,
  needStatuses,
  placeSchema,
  redactableFields,
  requestedPositionSchema,
} from "./schemas.ts";

/** One dated occurrence of a window; UTC instants. */
export const shiftSchema = once(() => z.object({ shiftId: z.string(), from: z.string(), to: z.string() }));

const positionSchema = once(() =>
  z.object({
    positionId: z.string(),
    skills: z.array(z.enum(skillCodes)),
    headcount: z.int(),
    /** The gates in force: the kind's defaults and what the request says. */
    gates: gatesSchema(),
  }),
);
export type Position = z.infer<ReturnType<typeof positionSchema>>;

const heading = once(
  () =>
    ({
      needId: z.string(),
      status: z.enum(needStatuses),
      kind: z.enum(needKindCodes),
      listing: z.enum(["public", "invite", "never"]),
      projectId: z.string().optional(),
      /** The operator of the project, if approved there: its managers manage the need as one of their own project. */
      operatorId: z.string().optional(),
      division: z.string(),
      title: z.string(),
      /** The training that attending records, released by a second person. */
      teaches: z.enum(trainingCodes).optional(),
    }) as const,
);

/** The request as it was posted and changed so far. Each position has its id. */
const requestSchema = once(() =>
  needRequestSchema()
    .strip()
    .extend({
      positions: z.array(requestedPositionSchema().strip().required({ positionId: true })),
    }),
);

/** The row of an import that a need came from, or by which it was last changed. */
const importedSchema = once(() =>
  z.object({
    importId: z.string(),
    row: z.int(),
    externalId: z.string(),
    /** What that row changed; absent if it created the need. */
    changed: z.array(z.string()).optional(),
  }),
);

/** What a need asks of people, and who sees it: what a second person releases, and what a change is judged from. */
const termsSchema = once(() =>
  z.object({
    kind: heading().kind,
    minorsInvolved: z.boolean(),
    listing: heading().listing,
    positions: z.array(positionSchema().pick({ positionId: true, gates: true })),
  }),
);
export type Terms = z.infer<ReturnType<typeof termsSchema>>;

/** A second person's release of loosened or unsettled gates: the terms it was given for, and the codes let go. */
const releaseSchema = once(() =>
  termsSchema().extend({ codes: z.array(z.string()), by: z.string(), at: z.string() }),
);
export type Release = z.infer<ReturnType<typeof releaseSchema>>;

/** A need: its request, and beside it what follows from the request. */
export const needRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("NEED"),
    ...heading(),
    request: requestSchema(),
    imported: importedSchema().optional(),
    place: placeSchema(),
    /** People meet at the station of the township. Absent on rows from before this was asked: nobody has said where. */
    atStation: z.boolean().optional(),
    /** Grows when the place changes, so that everybody who knew the old one is told. */
    placeVersion: z.int(),
    positions: z.array(positionSchema()),
    shifts: z.array(shiftSchema()),
    /** UTC instant. */
    signupDeadline: z.string().optional(),
    minorsInvolved: z.boolean(),
    riskNotice: z.object({ version: z.int(), text: z.string() }),
    /** What the request lets go or leaves unsettled: the codes of `loosenedCodes` (rules/loosening.ts). */
    loosened: z.array(z.string()),
    /** Present while a second person's release covers all of it. */
    released: releaseSchema().optional(),
    /** Everybody who had a part in what is to be released: they must not release it. */
    loosenedBy: z.array(z.string()),
    /** While a need that was open awaits release, or was sent back: the terms that stand until then. */
    inForce: termsSchema().optional(),
    /** Why it was not released, until it is changed. */
    sentBack: z.object({ reason: z.string(), by: z.string(), at: z.string() }).optional(),
    /** Words in the public texts that were asked about, and who confirmed them. */
    confirmed: confirmationsSchema().optional(),
    /** Who replaced which texts; never what they said. */
    redactions: redactionsSchema(redactableFields).optional(),
    createdAt: z.string(),
  }),
);
export type NeedRow = z.infer<ReturnType<typeof needRowSchema>>;

/** The places of one position: free ones and waiting signups by shift, and how many signups have something to complete. Follows the need's status and version. */
export const boardRowSchema = once(() =>
  z.object({
    ...rowBase(),
    needId: z.string(),
    positionId: z.string(),
    status: z.enum(needStatuses),
    needVersion: z.int(),
    places: z.record(z.string(), z.object({ free: z.int(), waiters: z.int() })),
    /** Signups that have something to complete on any shift; absent on rows written before they were counted. */
    toComplete: z.int().optional(),
  }),
);
export type BoardRow = z.infer<ReturnType<typeof boardRowSchema>>;

/** A need in the list of its county or township, sorted by the end of its last shift. */
export const listingRowSchema = once(() =>
  z.object({
    ...rowBase(),
    ...heading(),
    remote: z.boolean(),
    positions: z.array(positionSchema()),
    shifts: z.array(shiftSchema()),
    /** Places that a newcomer may take, by shift, over all positions; absent on rows written before they were counted. */
    free: z.record(z.string(), z.int()).optional(),
    /** Signups that have something to complete, over all positions; absent where a board does not count them. */
    toComplete: z.int().optional(),
    /** Present while it was sent back and not changed since. */
    sentBack: z.literal(true).optional(),
  }),
);
export type ListingRow = z.infer<ReturnType<typeof listingRowSchema>>;

/** A project that needs may belong to, kept from its events. Rows from before its place was kept have no status. */
export const projectRowSchema = once(() =>
  z.object({
    ...rowBase(),
    projectId: z.string(),
    ...projectChangedSchema().pick({ status: true, county: true, division: true, approved: true }).partial()
      .shape,
  }),
);
export type ProjectRow = z.infer<ReturnType<typeof projectRowSchema>>;

/** A need with the board of each of its positions. */
export interface NeedWithBoards {
  readonly need: NeedRow;
  readonly boards: readonly BoardRow[];
}
