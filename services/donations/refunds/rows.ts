import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { currencySchema } from "#shared/values/money.ts";
import { refundStatuses } from "./schemas.ts";

/** A refund that was begun here. Who asks writes it first, a manager's answer next, and then the poster alone. */
export const refundRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("REFUND"),
    refundId: z.string(),
    donationId: z.string(),
    projectId: z.string(),
    paymentId: z.string(),
    /** In minor units. */
    amount: z.int(),
    currency: currencySchema(),
    by: z.enum(["donor", "finance"]),
    /** The person who asked; a guest has none. */
    requestedBy: z.string().optional(),
    requestedAt: z.string(),
    status: z.enum(refundStatuses),
    approved: z.object({ by: z.string(), at: z.string() }).optional(),
    refusedFor: z.string().optional(),
    /** Whether its money lies in the account of pending refunds. */
    held: z.boolean(),
    /** When its money was set aside and Stripe could first be asked (ISO instant). */
    heldAt: z.string().optional(),
    /** Idempotency-Key of the refund at Stripe. */
    stripeKey: z.string(),
    stripeRefundId: z.string().optional(),
    /** Under whom its gift was booked. */
    under: oversightSchema(),
    /** The list of its county, and its place in it. */
    book: z.string(),
    listed: z.string(),
    /** The list of its gift, and its place in it. */
    due: z.string(),
    dueAt: z.string(),
  }),
);
export type RefundRow = z.infer<ReturnType<typeof refundRowSchema>>;
