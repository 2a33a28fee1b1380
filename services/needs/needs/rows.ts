import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { gatesSchema } from "#shared/eligibility/gates.ts";
import { needKindCodes, skillCodes } from "#shared/vocabulary/vocabulary.ts";
import { needStatuses } from "./rules/lifecycle.ts";
import { gatesAskedSchema, placeSchema, windowSchema } from "./schemas.ts";

export const shiftSchema = z.object({ shiftId: z.string(), from: z.string(), to: z.string() });
const listingSchema = z.enum(["public", "invite", "never"]);

const positionSchema = z.object({
  positionId: z.string(),
  skills: z.array(z.enum(skillCodes)),
  headcount: z.int(),
  /** What the poster asked; `gates` is what holds. */
  asked: gatesAskedSchema.optional(),
  gates: gatesSchema,
});
export type Position = z.infer<typeof positionSchema>;

const heading = {
  needId: z.string(),
  status: z.enum(needStatuses),
  kind: z.enum(needKindCodes),
  listing: listingSchema,
  projectId: z.string().optional(),
  /** The project's operator, to whose managers the need is their own project's. */
  operatorId: z.string().optional(),
  division: z.string(),
  title: z.string(),
} as const;

/** From which row of which import a need came. */
const importedSchema = z.object({ importId: z.string(), row: z.int(), externalId: z.string() });

export const needRowSchema = z.object({
  ...rowBase,
  sk: z.literal("NEED"),
  ...heading,
  imported: importedSchema.optional(),
  description: z.string(),
  place: placeSchema,
  positions: z.array(positionSchema),
  windows: z.array(windowSchema),
  shifts: z.array(shiftSchema),
  /** UTC instant. */
  signupDeadline: z.string().optional(),
  minorsAsked: z.boolean().optional(),
  minorsInvolved: z.boolean(),
  riskAsked: z.string().optional(),
  riskNotice: z.object({ version: z.int(), text: z.string() }),
  loosenReason: z.string().optional(),
  /** Loosened or unsettled gates, as `<positionId>:<gate>`: those that stand, and those a second person released. */
  loosened: z.array(z.string()),
  released: z.array(z.string()),
  /** Who last loosened, or left gates unsettled: never the person who releases. */
  askedBy: z.string().optional(),
  namedVolunteers: z.array(z.string()),
  createdAt: z.string(),
});
export type NeedRow = z.infer<typeof needRowSchema>;

/** The places of one position: on each shift those free and those who wait. `needVersion` is the need's. */
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
  positions: z.array(positionSchema.omit({ asked: true })),
  /** Rows of before lists counted places name no shift; theirs are counted once the need changes. */
  shifts: z.array(shiftSchema.partial({ shiftId: true })),
});
export type ListingRow = z.infer<typeof listingRowSchema>;

/** What is known here of a project, by its events. */
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
