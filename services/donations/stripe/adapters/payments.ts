import type { Stripe } from "stripe";
import { once } from "#shared/concurrency/once.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import type { Payments } from "../deps.ts";

export interface StripeSettings {
  readonly secretKey: string;
  /** Address of Stripe's API if it is not Stripe's own. */
  readonly apiAddress?: string | undefined;
}

/** The version of Stripe's API that this client uses. Events of any other version are parked. */
export const stripeApiVersion: Stripe.LatestApiVersion = "2026-10-28.endive";

/** Three attempts of 5 s and the pauses between them stay under the gateway's 30 s. */
const limits = { timeout: 5_000, maxNetworkRetries: 2 } as const;

/** Stripe's own client. Loaded at its first use, since most calls of this service do not need it. */
const loadStripe = async ({ secretKey, apiAddress }: StripeSettings) => {
  const { Stripe } = await import("stripe");
  const options = { ...limits, apiVersion: stripeApiVersion, telemetry: false };
  if (!apiAddress) return { stripe: new Stripe(secretKey, options), errors: Stripe.errors };
  const { hostname, port, protocol } = new URL(apiAddress);
  const stripe = new Stripe(secretKey, {
    ...options,
    host: hostname,
    port: port || (protocol === "http:" ? 80 : 443),
    protocol: protocol === "http:" ? "http" : "https",
  });
  return { stripe, errors: Stripe.errors };
};

const toProblem = (error: unknown, { StripeError }: typeof Stripe.errors): unknown => {
  if (!(error instanceof StripeError)) return error;
  return error.code === "amount_too_small" || error.code === "amount_too_large"
    ? invalid("/amount", "amount-out-of-range")
    : new Problem("busy", { retryAfterSeconds: 2 }, { cause: error });
};

/**
 * Payments at Stripe. Sends nothing about the donor: the checkout asks for what it needs itself.
 * @param publicUrl the page to which donors return
 */
export const createPayments = (settings: StripeSettings, publicUrl: string): Payments => {
  const load = once(() => loadStripe(settings));
  return {
    openCheckout: async ({ donationId, projectId, projectName, amount, currency, stripeKey }) => {
      const metadata = { donationId, projectId };
      const { stripe, errors } = await load();
      const page = `${publicUrl}/projects/${projectId}`;
      try {
        const { url } = await stripe.checkout.sessions.create(
          {
            mode: "payment",
            submit_type: "donate",
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: currency.toLowerCase(),
                  unit_amount: amount,
                  product_data: { name: projectName },
                },
              },
            ],
            client_reference_id: donationId,
            metadata,
            payment_intent_data: { metadata },
            success_url: `${page}?donation=${donationId}`,
            cancel_url: `${publicUrl}/gifts/${donationId}?stopped`,
          },
          { idempotencyKey: stripeKey },
        );
        if (url === null) throw new Problem("busy", { retryAfterSeconds: 2 });
        return url;
      } catch (error) {
        throw toProblem(error, errors);
      }
    },

    refund: async ({ refundId, paymentId, amount, stripeKey, lookUp }) => {
      const { stripe, errors } = await load();
      if (lookUp) {
        const sent = await stripe.refunds
          .list({ payment_intent: paymentId, limit: 100 })
          .autoPagingToArray({ limit: 1_000 });
        const found = sent.find(({ metadata }) => metadata?.refundId === refundId);
        if (found) return { stripeRefundId: found.id };
      }
      try {
        const { id } = await stripe.refunds.create(
          { payment_intent: paymentId, amount, metadata: { refundId } },
          { idempotencyKey: stripeKey },
        );
        return { stripeRefundId: id };
      } catch (error) {
        // Stripe took the request and refuses it; anything else may be asked again under the same key.
        if (!(error instanceof errors.StripeInvalidRequestError) || error.statusCode === 404) throw error;
        return { refusedFor: error.code ?? "invalid-request" };
      }
    },

    feeOf: async (transactionId) => {
      const { stripe } = await load();
      const { fee, currency } = await stripe.balanceTransactions.retrieve(transactionId);
      return { amount: fee, currency: currency.toUpperCase() };
    },
  };
};
