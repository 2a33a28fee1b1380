import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { payoutStatuses } from "../stripe/schemas.ts";

/** A payout of Stripe to the organisation's bank, as its events tell of it; the bank's statement has to show it. */
export const payoutRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("PAYOUT"),
    payoutId: z.string(),
    /** In minor units. */
    amount: z.int(),
    currency: z.string(),
    status: z.enum(payoutStatuses),
    /** The county's day on which it arrives at the bank. */
    arrivesOn: z.string(),
    /** The list of all, and its place in it: its day. */
    book: z.string(),
    listed: z.string(),
  }),
);
export type PayoutRow = z.infer<ReturnType<typeof payoutRowSchema>>;
