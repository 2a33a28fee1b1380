import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { attributesSchema } from "#shared/eligibility/beneficiaries.ts";
import { purposeCodes, slotEndReasonCodes } from "#shared/vocabulary/beneficiaries.ts";
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

const claimSchema = once(() =>
  z.object({
    donationId: z.string(),
    projectId: z.string(),
    purpose: z.enum(purposeCodes),
    /** The purpose and the month or term that it is for: `school#2026-autumn`. */
    period: z.string(),
    /** In fen. */
    amount: z.int(),
    /** Held counts up to `until` (ISO instant), whether or not anybody has removed it by then. */
    state: z.enum(["held", "sponsoring", "ended"]),
    until: z.string(),
    personId: z.string().optional(),
    /** Its donor is a guest who gave an address. */
    byMail: z.boolean().optional(),
  }),
);
export type Claim = z.infer<ReturnType<typeof claimSchema>>;

/** Who sponsors somebody, or is about to: gifts, without a word of the person. One row, so that two of them see each other. */
export const sponsorsRowSchema = once(() =>
  z.object({ ...rowBase(), sk: z.literal("SPONSORS"), slotId: z.string(), claims: z.array(claimSchema()) }),
);
export type SponsorsRow = z.infer<ReturnType<typeof sponsorsRowSchema>>;

/** Before anybody sponsors: version 0. */
export const noSponsors = (slotId: string): Omit<SponsorsRow, "change"> => ({
  pk: `SLOT#${slotId}`,
  sk: "SPONSORS",
  version: 0,
  slotId,
  claims: [],
});
