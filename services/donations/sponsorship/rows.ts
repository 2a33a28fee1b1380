import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { attributesSchema } from "#shared/eligibility/beneficiaries.ts";
import { slotEndReasonCodes } from "#shared/vocabulary/beneficiaries.ts";
import { slotPurposesSchema } from "./schemas.ts";

const everySlot = once(
  () =>
    ({
      ...rowBase(),
      sk: z.literal("SLOT"),
      slotId: z.string(),
      projectId: z.string(),
      /** 1 for the first of its project. */
      number: z.int(),
      attributes: attributesSchema(),
      purposes: slotPurposesSchema(),
      /** What was paid, in fen, by purpose and month: `school#2026-09`, `living#2026-11`. */
      used: z.record(z.string(), z.int()).default({}),
      enteredBy: z.string(),
      /** Who last entered or changed what a lead approves. */
      changedBy: z.string(),
      /** Why it was last ended, or put back to be approved again. */
      reason: z.enum(slotEndReasonCodes).optional(),
    }) as const,
);

/** Somebody who is helped by a project: what is said of them, never who they are. Money is paid for approved ones only. */
export const slotRowSchema = once(() =>
  z.discriminatedUnion("status", [
    z.object({ ...everySlot(), status: z.literal("proposed") }),
    z.object({
      ...everySlot(),
      status: z.literal("approved"),
      approvedBy: z.string(),
      approvedAt: z.string(),
    }),
    z.object({ ...everySlot(), status: z.literal("ended"), endedBy: z.string(), endedAt: z.string() }),
  ]),
);
export type SlotRow = z.infer<ReturnType<typeof slotRowSchema>>;

/** Takes a number in a project's list. */
export const listedSlotSchema = once(() => z.object({ ...rowBase(), slotId: z.string(), number: z.int() }));
export type ListedSlot = z.infer<ReturnType<typeof listedSlotSchema>>;
