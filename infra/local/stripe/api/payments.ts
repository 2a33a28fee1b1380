import type Stripe from "stripe";
import * as z from "zod";
import { amount, currency, listOf, metadata, text } from "../http/parameters.ts";
import { customerNamed } from "../moves/customers.ts";
import { payIntent, settleIntent } from "../moves/pay.ts";
import { balance, cancelPayout, createPayout } from "../moves/payouts.ts";
import { refund } from "../moves/refunds.ts";
import { transactionAt } from "../objects/balance-transaction.ts";
import { newPaymentIntent } from "../objects/payment-intent.ts";
import { methodTypes } from "../objects/payment-method.ts";
import { StripeFault } from "../state/fault.ts";
import type { Work } from "../state/work.ts";
import { type ApiRoute, reading, writing } from "./api-route.ts";
import { found, listingOf, nothing, retrieving } from "./finding.ts";
import { filterParameter, listing, pageParameters } from "./listing.ts";
import { namedMethod } from "./payment-methods.ts";

const intentParameters = z.strictObject({
  amount,
  currency,
  confirm: z.enum(["true", "false"]).optional(),
  customer: text.optional(),
  description: text.optional(),
  metadata,
  off_session: z.enum(["true", "false"]).optional(),
  payment_method: text.optional(),
  payment_method_types: listOf(z.enum(methodTypes)).optional(),
});

const wrongState = (intent: Stripe.PaymentIntent, verb: string): StripeFault =>
  new StripeFault(400, `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`, {
    code: "payment_intent_unexpected_state",
    payment_intent: intent,
  });

/** Confirms an intent by a method. @throws StripeFault 402 if it is declined; the attempt stays */
function confirm(work: Work, intent: Stripe.PaymentIntent, method: string | undefined): Stripe.PaymentIntent {
  if (!intent.status.startsWith("requires_")) throw wrongState(intent, "confirm");
  const by = method ?? intent.payment_method;
  if (typeof by !== "string") {
    throw new StripeFault(
      400,
      "You cannot confirm this PaymentIntent because it's missing a payment method.",
      { code: "payment_intent_unexpected_state", payment_intent: intent },
    );
  }
  const paid = payIntent(work, intent, namedMethod(work, by));
  if (paid.status === "succeeded") {
    settleIntent(work, paid);
    return paid;
  }
  const { code, decline_code, message } = paid.last_payment_error ?? {};
  throw new StripeFault(
    402,
    message ?? "Your card was declined.",
    {
      type: "card_error",
      ...(code ? { code } : {}),
      ...(decline_code ? { decline_code } : {}),
      payment_intent: paid,
    },
    true,
  );
}

const intents: readonly ApiRoute[] = [
  writing("/v1/payment_intents", intentParameters, (input, { work }) => {
    const intent = newPaymentIntent(work, {
      amount: input.amount,
      currency: input.currency,
      types: input.payment_method_types ?? ["card"],
      customer: input.customer === undefined ? null : customerNamed(work, input.customer).id,
      description: input.description ?? null,
      metadata: input.metadata,
      paymentMethod: input.payment_method === undefined ? null : namedMethod(work, input.payment_method).id,
    });
    work.put(intent);
    return input.confirm === "true" ? confirm(work, intent, undefined) : intent;
  }),
  listingOf("/v1/payment_intents", "payment_intent", ["customer"]),
  retrieving("/v1/payment_intents", "payment_intent", "intent"),
  writing(
    "/v1/payment_intents/:id/confirm",
    z.strictObject({ payment_method: text.optional(), off_session: text.optional() }),
    (input, { work, id }) => confirm(work, found(work, "payment_intent", id, "intent"), input.payment_method),
  ),
  writing("/v1/payment_intents/:id/cancel", nothing, (_input, { work, id }) => {
    const intent = found(work, "payment_intent", id, "intent");
    if (!intent.status.startsWith("requires_")) throw wrongState(intent, "cancel");
    return work.change(intent, { status: "canceled", canceled_at: work.now }, "payment_intent.canceled");
  }),
];

const refundParameters = z.strictObject({
  amount: amount.optional(),
  charge: text.optional(),
  metadata,
  payment_intent: text.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
});

const balanceApi: readonly ApiRoute[] = [
  reading("/v1/balance", nothing, (_input, { work }) => balance(work)),
  retrieving("/v1/balance_transactions", "balance_transaction"),
  reading(
    "/v1/balance_transactions",
    z.strictObject({
      ...pageParameters,
      currency: filterParameter,
      payout: filterParameter,
      source: filterParameter,
      type: filterParameter,
    }),
    (query, { work, path }) => {
      const brought = query.payout && work.find("sandbox.payout", query.payout)?.transactions;
      if (query.payout && !brought) {
        throw new StripeFault(400, "Balance transactions can only be listed for automatic payouts.", {
          param: "payout",
        });
      }
      const rows = work
        .all("balance_transaction")
        .map((row) => transactionAt(row, work.now))
        .filter(
          (row) =>
            (query.currency ?? row.currency) === row.currency &&
            (query.source ?? row.source) === row.source &&
            (query.type ?? row.type) === row.type &&
            (!brought || brought.includes(row.id)),
        );
      return listing(rows, query, path);
    },
  ),
];

const payouts: readonly ApiRoute[] = [
  writing(
    "/v1/payouts",
    z.strictObject({ amount, currency, description: text.optional(), metadata }),
    (input, { work }) => createPayout(work, input),
  ),
  listingOf("/v1/payouts", "payout", ["status"]),
  retrieving("/v1/payouts", "payout", "payout"),
  writing("/v1/payouts/:id/cancel", nothing, (_input, { work, id }) => cancelPayout(work, id)),
];

/** Payment intents, charges, refunds, the balance and payouts. */
export const paymentsApi: readonly ApiRoute[] = [
  ...intents,
  retrieving("/v1/charges", "charge"),
  listingOf("/v1/charges", "charge", ["customer", "payment_intent"]),
  writing("/v1/refunds", refundParameters, (input, { work }) => refund(work, input)),
  retrieving("/v1/refunds", "refund"),
  listingOf("/v1/refunds", "refund", ["charge", "payment_intent"]),
  ...balanceApi,
  ...payouts,
];
