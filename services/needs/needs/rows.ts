import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { gatesSchema } from "#shared/eligibility/gates.ts";
import { needKindCodes, skillCodes } from "#shared/vocabulary/vocabulary.ts";
import { createNeedSchema, needStatuses, placeSchema, requestedPositionSchema } from "./schemas.ts";

/** One dated occurrence of a window; UTC instants. */
export const shiftSchema = z.object({ shiftId: z.string(), from: z.string(), to: z.string() });

const positionSchema = z.object({
  positionId: z.string(),
  skills: z.array(z.enum(skillCodes)),
  headcount: z.int(),
  /** The gates in force: the kind's defaults and what the request says. */
  gates: gatesSchema,
});
export type Position = z.infer<typeof positionSchema>;

const heading = {
  needId: z.string(),
  status: z.enum(needStatuses),
  kind: z.enum(needKindCodes),
  listing: z.enum(["public", "invite", "never"]),
  projectId: z.string().optional(),
  /** The operator of the project: its managers manage the need as one of their own project. */
  operatorId: z.string().optional(),
  division: z.string(),
  title: z.string(),
} as const;

/** The request as it was posted and changed so far. Each position has its id. */
const requestSchema = createNeedSchema.strip().extend({
  positions: z.array(requestedPositionSchema.strip().required({ positionId: true })),
});

/** The row of an import that a need came from. */
const importedSchema = z.object({ importId: z.string(), row: z.int(), externalId: z.string() });

/** A need: its request, and beside it what follows from the request. */
export const needRowSchema = z.object({
  ...rowBase,
  sk: z.literal("NEED"),
  ...heading,
  request: requestSchema,
  imported: importedSchema.optional(),
  place: placeSchema,
  positions: z.array(positionSchema),
  shifts: z.array(shiftSchema),
  /** UTC instant. */
  signupDeadline: z.string().optional(),
  minorsInvolved: z.boolean(),
  riskNotice: z.object({ version: z.int(), text: z.string() }),
  /** Loosened or unsettled gates as `<positionId>:<gate>`, and those of them that a second person released. */
  loosened: z.array(z.string()),
  released: z.array(z.string()),
  /** Who last loosened gates or left them unsettled: this person must not release them. */
  loosenedBy: z.string().optional(),
  createdAt: z.string(),
});
export type NeedRow = z.infer<typeof needRowSchema>;

/** The places of one position: free ones and waiting signups by shift. Follows the need's status and version. */
export const boardRowSchema = z.object({
  ...rowBase,
  needId: z.string(),
  positionId: z.string(),
  status: z.enum(needStatuses),
  needVersion: z.int(),
  places: z.record(z.string(), z.object({ free: z.int(), waiters: z.int() })),
});
export type BoardRow = z.infer<typeof boardRowSchema>;

/** A need in the list of its county or township, sorted by the end of its last shift. */
export const listingRowSchema = z.object({
  ...rowBase,
  ...heading,
  remote: z.boolean(),
  positions: z.array(positionSchema),
  shifts: z.array(shiftSchema),
  /** Places that a newcomer may take, by shift, over all positions; absent on rows written before they were counted. */
  free: z.record(z.string(), z.int()).optional(),
});
export type ListingRow = z.infer<typeof listingRowSchema>;

/** A project that needs may belong to, kept from its events. */
export const projectRowSchema = z.object({
  ...rowBase,
  projectId: z.string(),
  operatorId: z.string().optional(),
});
export type ProjectRow = z.infer<typeof projectRowSchema>;

/** A need with the board of each of its positions. */
export interface NeedWithBoards {
  readonly need: NeedRow;
  readonly boards: readonly BoardRow[];
}
