import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { KeptEvent } from "../../inbox/rows.ts";
import { type PayoutStatus, payoutStatuses } from "../schemas.ts";
import { stripeAmountSchema, stripeCurrencySchema, stripeIdSchema } from "./values.ts";

/** What an event says of a payout to the organisation's bank. `amount` in minor units, times in seconds since 1970. */
export interface PayoutFact {
  readonly kind: "payout";
  readonly payoutId: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: PayoutStatus;
  readonly arrivesAt: number;
  readonly at: number;
}

const payoutSchema = once(() =>
  z.object({
    object: z.literal("payout"),
    id: stripeIdSchema(),
    amount: stripeAmountSchema(),
    currency: stripeCurrencySchema(),
    status: z.enum(payoutStatuses),
    arrival_date: z.int().positive(),
  }),
);

/** The state that a type of event tells of; the others tell of any. */
const stateOf: ReadonlyMap<string, PayoutStatus> = new Map([
  ["payout.paid", "paid"],
  ["payout.failed", "failed"],
  ["payout.canceled", "canceled"],
]);

/** Reads an event about a payout; undefined if its type and its body contradict each other. */
export const payoutFactOf = ({ type, subject, created }: KeptEvent): PayoutFact | undefined => {
  const payout = payoutSchema().safeParse(subject).data;
  if (!payout || (stateOf.get(type) ?? payout.status) !== payout.status) return undefined;
  const { id, amount, currency, status, arrival_date: arrivesAt } = payout;
  return { kind: "payout", payoutId: id, amount, currency, status, arrivesAt, at: created };
};
