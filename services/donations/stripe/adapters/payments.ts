import type { Stripe } from "stripe";
import { once } from "#shared/concurrency/once.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import type { FeeOf } from "../../books/rules/decide.ts";
import type { DonationRow } from "../../giving/rows.ts";

/** What Stripe is asked for. */
export interface Payments {
  /**
   * Opens the checkout of a gift, or finds the one that was opened under its key, and answers where it is paid.
   * @throws Problem `busy` where Stripe does not answer well, `invalid` where it takes no such amount
   */
  openCheckout(row: DonationRow): Promise<string>;
  readonly feeOf: FeeOf;
}

export interface StripeSettings {
  readonly secretKey: string;
  /** Where Stripe's API is, if not at Stripe. */
  readonly apiAddress?: string | undefined;
}

/** The version of Stripe's API that this client speaks; events of any other are not read. */
export const stripeApiVersion: Stripe.LatestApiVersion = "2026-10-28.endive";

/** Three tries of 5 s and the pauses between them stay under the gateway's 30 s. */
const limits = { timeout: 5_000, maxNetworkRetries: 2 } as const;

/** The stock client; it is loaded at its first use, since most that this service does asks Stripe nothing. */
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

const refused = (error: unknown, { StripeError }: typeof Stripe.errors): unknown => {
  if (!(error instanceof StripeError)) return error;
  return error.code === "amount_too_small" || error.code === "amount_too_large"
    ? invalid("/amount", "amount-out-of-range")
    : new Problem("busy", { retryAfterSeconds: 2 }, { cause: error });
};

/** The adapter to Stripe. Of a donor nothing is told: the checkout asks for what it needs itself. */
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
            cancel_url: page,
          },
          { idempotencyKey: stripeKey },
        );
        if (url === null) throw new Problem("busy", { retryAfterSeconds: 2 });
        return url;
      } catch (error) {
        throw refused(error, errors);
      }
    },

    feeOf: async (transactionId) => {
      const { stripe } = await load();
      const { fee, currency } = await stripe.balanceTransactions.retrieve(transactionId);
      return { amount: fee, currency: currency.toUpperCase() };
    },
  };
};
