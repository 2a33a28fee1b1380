import type { Stripe } from "stripe";
import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { StripeAccount } from "../deps.ts";
import type { Movement } from "../rules/movement.ts";
import { loadStripe, type StripeSettings } from "./payments.ts";

/** Of what a movement is about: a charge, a refund, a dispute, a payout. */
const sourceSchema = once(() =>
  z.object({
    id: z.string(),
    status: z.string().optional(),
    payment_intent: z.string().nullish(),
    metadata: z.object({ projectId: z.string().optional() }).nullish(),
  }),
);

const sourceOf = (source: unknown): Movement["source"] => {
  const { data } = sourceSchema().safeParse(source);
  if (!data) return { id: typeof source === "string" ? source : "" };
  const { id, status, payment_intent: paymentId, metadata } = data;
  return { id, status, paymentId: paymentId ?? undefined, projectId: metadata?.projectId };
};

/** Objects of a list that are asked for at once. */
const limit = 100;

/** Reads what Stripe says of the account. `load`: Stripe's client, loaded at its first use. */
export const stripeAccount = (load: () => Promise<Stripe>): StripeAccount => ({
  missedEvents: async function* () {
    const stripe = await load();
    yield* stripe.events.list({ delivery_success: false, limit });
  },

  movements: async function* (since) {
    const stripe = await load();
    const listed = stripe.balanceTransactions.list({
      created: { gte: since },
      expand: ["data.source"],
      limit,
    });
    for await (const { id, type, amount, fee, net, currency, exchange_rate, created, source } of listed)
      yield {
        transactionId: id,
        type,
        amount,
        fee,
        net,
        currency: currency.toUpperCase(),
        converted: exchange_rate !== null,
        at: created,
        source: sourceOf(source),
      };
  },

  balances: async () => {
    const stripe = await load();
    const { available, pending } = await stripe.balance.retrieve();
    const sums = new Map<string, number>();
    for (const { amount, currency } of [...available, ...pending])
      sums.set(currency.toUpperCase(), (sums.get(currency.toUpperCase()) ?? 0) + amount);
    return sums;
  },
});

/** What Stripe says of the account of a key. */
export const createStripeAccount = (settings: StripeSettings): StripeAccount =>
  stripeAccount(once(async () => (await loadStripe(settings)).stripe));
