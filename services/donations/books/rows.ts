import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";

const every = {
  ...rowBase,
  sk: z.literal("PAYMENT"),
  paymentId: z.string(),
  /** Events that wait for something else to happen to this payment first. */
  waiting: z.array(z.string()),
} as const;

/** What is known of a payment at Stripe: `awaited` where other events came before the payment itself. */
export const paymentRowSchema = z.discriminatedUnion("status", [
  z.object({ ...every, status: z.literal("awaited") }),
  z.object({
    ...every,
    status: z.literal("booked"),
    /** Where the money lies: a fund, or suspense. */
    account: z.string(),
    amount: z.int(),
    currency: z.string(),
    refunded: z.int(),
    /** Keys of the postings made for it. */
    booked: z.array(z.string()),
    donationId: z.string().optional(),
    /** Absent for money in suspense. */
    projectId: z.string().optional(),
  }),
]);
export type PaymentRow = z.infer<typeof paymentRowSchema>;
export type BookedPayment = Extract<PaymentRow, { status: "booked" }>;
