import Stripe from "stripe";
import { invalid, Problem } from "#shared/http/problem.ts";
import type { FeeOf } from "./domain/decide.ts";
import type { DonationRow } from "./domain/donation.ts";

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

/** Three tries of 5 s and the pauses between them stay under the gateway's 30 s. */
const limits = { timeout: 5_000, maxNetworkRetries: 2 } as const;

/** The stock client, at its pinned API version. */
export const createStripe = ({ secretKey, apiAddress }: StripeSettings): Stripe => {
  if (!apiAddress) return new Stripe(secretKey, { ...limits, telemetry: false });
  const { hostname, port, protocol } = new URL(apiAddress);
  return new Stripe(secretKey, {
    ...limits,
    telemetry: false,
    host: hostname,
    port: port || (protocol === "http:" ? 80 : 443),
    protocol: protocol === "http:" ? "http" : "https",
  });
};

const refused = (error: unknown): unknown => {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  return error.code === "amount_too_small" || error.code === "amount_too_large"
    ? invalid("/amount", "is less or more than can be paid in this currency")
    : new Problem("busy", { retryAfterSeconds: 2 }, { cause: error });
};

/** The adapter to Stripe. Of a donor nothing is told: the checkout asks for what it needs itself. */
export const createPayments = (stripe: Stripe, publicUrl: string): Payments => ({
  openCheckout: async ({ donationId, projectId, projectName, amount, currency, stripeKey }) => {
    const metadata = { donationId, projectId };
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
      throw refused(error);
    }
  },

  feeOf: async (transactionId) => {
    const { fee, currency } = await stripe.balanceTransactions.retrieve(transactionId);
    return { amount: fee, currency: currency.toUpperCase() };
  },
});
