import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { endReasons } from "#shared/published/events/donations.ts";
import { currencySchema } from "#shared/values/money.ts";
import { recurringStatuses } from "./schemas.ts";

/** A gift of each month, by a card that Stripe charges. The money of each month is a gift of its own. */
export const recurringRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("RECURRING"),
    recurringGiftId: z.string(),
    projectId: z.string(),
    /** In minor units, like `amounts`. */
    amount: z.int(),
    currency: currencySchema(),
    /** All amounts that the donor ever agreed to: an invoice may have been written before a change. */
    amounts: z.array(z.int()),
    anonymous: z.boolean(),
    /** The signed-in donor. */
    personId: z.string().optional(),
    /** Name, address and message, for each month's gift: in the envelope of `envelopeOwner` (giving/rows.ts). */
    sealed: z.string().optional(),
    /** Key by the address that a guest gave, for each month's gift. */
    guestKey: z.string().optional(),
    status: z.enum(recurringStatuses),
    /** What is not collected: the invoice, how often it was tried, and when it is tried next (ISO instant). */
    failed: z.object({ invoiceId: z.string(), tries: z.int(), nextTryAt: z.string().optional() }).optional(),
    ended: z.object({ at: z.string(), reason: z.enum(endReasons) }).optional(),
    createdAt: z.string(),
    /** Idempotency-Key of the checkout at Stripe. */
    stripeKey: z.string(),
    subscriptionId: z.string().optional(),
    /** The list of what Stripe has to be told, and when it is tried (again). */
    due: z.string().optional(),
    dueAt: z.string().optional(),
    /** The donor's list, and the place in it. */
    donorKey: z.string().optional(),
    listedAt: z.string(),
    /** The project's list, and the place in it. */
    book: z.string(),
    listed: z.string(),
  }),
);
export type RecurringRow = z.infer<ReturnType<typeof recurringRowSchema>>;

/** That an invoice was paid, and the gift that it is. */
export const cycleRowSchema = once(() =>
  z.object({ ...rowBase(), donationId: z.string(), paidAt: z.string() }),
);
export type CycleRow = z.infer<ReturnType<typeof cycleRowSchema>>;
