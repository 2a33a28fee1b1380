import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

export const webhookAnswerSchema = once(() =>
  z.strictObject({ received: z.literal(true) }).meta({ id: "EventReceived" }),
);

/** What a dispute is at Stripe. Those that begin with `warning` are inquiries, which move no money. */
export const disputeStatuses = [
  "warning_needs_response",
  "warning_under_review",
  "warning_closed",
  "needs_response",
  "under_review",
  "won",
  "lost",
  "prevented",
] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

/** What a payout to the bank is at Stripe. */
export const payoutStatuses = ["pending", "in_transit", "paid", "failed", "canceled"] as const;
export type PayoutStatus = (typeof payoutStatuses)[number];
