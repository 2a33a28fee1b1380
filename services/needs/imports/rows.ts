import * as z from "zod";
import type { Actor } from "#shared/access/actor.ts";
import { mayAt } from "#shared/access/actor.ts";
import { rowBase } from "#shared/db/row.ts";
import { fieldCodes, fieldParamsSchema } from "#shared/problem/field-texts.ts";
import { mayManage } from "../needs/access.ts";
import { importAskedSchema, importRowSchema, importStatuses } from "./schemas.ts";

const countsSchema = z.object({ created: z.int(), duplicate: z.int(), refused: z.int() });

/** Whose import it is: the organisation of a manager, else the station; external ids are told apart within it. */
const ownerSchema = z.object({ operatorId: z.string().optional(), division: z.string().optional() });
export type ImportOwner = z.infer<typeof ownerSchema>;

/** An import: what was asked, how far reading has come, and what became of the rows so far. */
export const importHeadSchema = z.object({
  ...rowBase,
  sk: z.literal("IMPORT"),
  importId: z.string(),
  status: z.enum(importStatuses),
  /** Who asked for it: their rights at the time of each slice decide. */
  personId: z.string(),
  owner: ownerSchema,
  asked: importAskedSchema.omit({ csv: true }),
  locale: z.enum(["zh-CN", "en"]),
  createdAt: z.string(),
  uploadUntil: z.string(),
  file: z.object({ key: z.string(), etag: z.string(), size: z.int() }).optional(),
  /** Where the next slice begins; absent before the first. */
  position: z.object({ headings: z.array(z.string()), row: z.int(), byte: z.int() }).optional(),
  counts: countsSchema,
  /** Rows written before there were codes have a message in English. */
  failure: z
    .union([
      z.object({ row: z.int(), code: z.enum(fieldCodes), params: fieldParamsSchema.optional() }),
      z.object({ row: z.int(), message: z.string() }),
    ])
    .optional(),
});
export type ImportHead = z.infer<typeof importHeadSchema>;

/** One line of an import's report. */
export const reportRowSchema = z.object({ ...rowBase, ...importRowSchema.shape });
export type ReportRow = z.infer<typeof reportRowSchema>;

/** Whose an import is that somebody asks for; undefined for somebody who may post needs nowhere. */
export const ownerOf = (actor: Actor): ImportOwner | undefined => {
  if (actor.kind === "public") return undefined;
  const manager = actor.grants.find(({ role, operatorId }) => role === "ngo_manager" && operatorId);
  if (manager?.operatorId) return { operatorId: manager.operatorId };
  const grant = actor.grants.find(({ role }) => role === "social_worker" || role === "station_lead");
  return grant && { division: grant.divisions?.[0] ?? grant.county };
};

/** Who reads an import: whoever posts needs for the organisation or at the station that it belongs to. */
export const mayReadImport = (actor: Actor, { owner }: ImportHead): boolean =>
  owner.operatorId === undefined
    ? owner.division !== undefined && mayManage(actor, { division: owner.division })
    : mayAt(actor, ["ngo_manager"], { operatorId: owner.operatorId });
