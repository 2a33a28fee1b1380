import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { pictureTypes } from "#shared/files/pictures/picture.ts";
import { fundSources, oversightSchema } from "#shared/published/events/projects.ts";
import { currencySchema } from "#shared/values/money.ts";
import { purposeCodes } from "#shared/vocabulary/beneficiaries.ts";
import { disbursementStatuses, payees, payOutRefusals, refusalReasons } from "./schemas.ts";

/** Money that is to be paid, or was. Every state but the first is written by who approves, or by the poster. */
export const disbursementRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("DISBURSEMENT"),
    disbursementId: z.string(),
    projectId: z.string(),
    source: z.enum(fundSources),
    purpose: z.enum(purposeCodes),
    /** In minor units. */
    amount: z.int(),
    currency: currencySchema(),
    payee: z.enum(payees),
    beneficiaries: z.array(
      z.object({
        slotId: z.string(),
        number: z.int(),
        amount: z.int(),
        /** Under which key of the slot's `used` it was counted; set once it is booked. */
        countedAs: z.string().optional(),
      }),
    ),
    activityId: z.string().optional(),
    status: z.enum(disbursementStatuses),
    requestedBy: z.string(),
    requestedAt: z.string(),
    approvals: z.array(
      z.object({ step: z.union([z.literal(1), z.literal(2)]), by: z.string(), at: z.string() }),
    ),
    refused: z
      .object({
        by: z.string(),
        at: z.string(),
        reason: z.enum(refusalReasons).or(z.object({ code: z.enum(payOutRefusals), rule: z.string() })),
      })
      .optional(),
    heldUntil: z.string().optional(),
    execution: z.object({ by: z.string(), on: z.string(), bankReference: z.string() }).optional(),
    /** What is in the rows of its evidence, in their order. */
    evidence: z.array(z.object({ description: z.string(), addedBy: z.string(), addedAt: z.string() })),
    /** Under whom it was asked for. */
    under: oversightSchema(),
    /** Its project's list, and its place in it. */
    book: z.string(),
    listed: z.string(),
    /** Its county's list of what waits, and since when; removed once nobody has a step to take any more. */
    due: z.string().optional(),
    dueAt: z.string().optional(),
  }),
);
export type DisbursementRow = z.infer<ReturnType<typeof disbursementRowSchema>>;

/** A picture of a receipt or list, without anything that does not draw it. */
export const evidenceRowSchema = once(() =>
  z.object({ ...rowBase(), mediaType: z.enum(pictureTypes), bytes: z.instanceof(Uint8Array) }),
);
export type EvidenceRow = z.infer<ReturnType<typeof evidenceRowSchema>>;
