import type { Stripe } from "stripe";
import { once } from "#shared/concurrency/once.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import type { CheckoutRequest, Payments } from "../deps.ts";

type Priced = Pick<CheckoutRequest, "amount" | "currency" | "projectName">;

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
export const loadStripe = async ({ secretKey, apiAddress }: StripeSettings) => {
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

/** Metadata of ours, as Stripe gives it back. */
const ours = (metadata: Stripe.Metadata | null | undefined) => ({
  recurringGiftId: metadata?.recurringGiftId,
  projectId: metadata?.projectId,
});

const idOf = (of: string | { readonly id: string } | null | undefined): string | undefined =>
  typeof of === "string" ? of : of?.id;

const isMissing = (error: unknown, { StripeError }: typeof Stripe.errors): boolean =>
  error instanceof StripeError && error.code === "resource_missing";

/** Whether a subscription has ended, or never began. */
const isOver = (status: Stripe.Subscription.Status): boolean =>
  status === "canceled" || status === "incomplete_expired";

/**
 * Payments at Stripe. Sends nothing about the donor: the checkout asks for what it needs itself.
 * @param publicUrl the page to which donors return
 */
export const createPayments = (settings: StripeSettings, publicUrl: string): Payments => {
  const load = once(() => loadStripe(settings));
  /** Opens a checkout under an Idempotency-Key. */
  const open = async (
    parameters: Stripe.Checkout.SessionCreateParams,
    stripeKey: string,
  ): Promise<string> => {
    const { stripe, errors } = await load();
    try {
      const { url } = await stripe.checkout.sessions.create(parameters, { idempotencyKey: stripeKey });
      if (url === null) throw new Problem("busy", { retryAfterSeconds: 2 });
      return url;
    } catch (error) {
      throw toProblem(error, errors);
    }
  };
  const lineOf = ({ amount, currency, projectName }: Priced, recurring?: { interval: "month" }) => ({
    quantity: 1,
    price_data: {
      currency: currency.toLowerCase(),
      unit_amount: amount,
      product_data: { name: projectName },
      ...(recurring ? { recurring } : {}),
    },
  });
  const find = async (subscriptionId: string): Promise<Stripe.Subscription | undefined> => {
    const { stripe, errors } = await load();
    try {
      return await stripe.subscriptions.retrieve(subscriptionId);
    } catch (error) {
      if (isMissing(error, errors)) return undefined;
      throw error;
    }
  };
  return {
    openCheckout: ({ donationId, projectId, stripeKey, opener, guest, expiresAt, ...priced }) => {
      const metadata = { donationId, projectId };
      return open(
        {
          mode: "payment",
          submit_type: "donate",
          line_items: [lineOf(priced)],
          client_reference_id: donationId,
          metadata,
          // For rules of Radar (`::opener::`, `::guest::`); address and device it knows from the checkout itself.
          payment_intent_data: { metadata: { ...metadata, opener, guest: String(guest) } },
          ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
          success_url: `${publicUrl}/projects/${projectId}?donation=${donationId}`,
          cancel_url: `${publicUrl}/gifts/${donationId}?stopped`,
        },
        stripeKey,
      );
    },

    openMonthlyCheckout: ({ recurringGiftId, projectId, stripeKey, ...priced }) => {
      const metadata = { recurringGiftId, projectId };
      const page = `${publicUrl}/monthly/${recurringGiftId}`;
      return open(
        {
          mode: "subscription",
          line_items: [lineOf(priced, { interval: "month" })],
          client_reference_id: recurringGiftId,
          metadata,
          subscription_data: { metadata },
          success_url: page,
          cancel_url: `${page}?stopped`,
        },
        stripeKey,
      );
    },

    invoiceOf: async (by) => {
      const { stripe } = await load();
      const { data } = await stripe.invoicePayments.list(
        "invoiceId" in by
          ? { invoice: by.invoiceId, status: "paid" }
          : { payment: { type: "payment_intent", payment_intent: by.paymentId } },
      );
      const [payment] = data;
      const invoiceId = "invoiceId" in by ? by.invoiceId : idOf(payment?.invoice);
      if (invoiceId === undefined) return undefined;
      const { parent } = await stripe.invoices.retrieve(invoiceId);
      const subscriptionId = idOf(parent?.subscription_details?.subscription);
      if (subscriptionId === undefined) return undefined;
      return {
        invoiceId,
        subscriptionId,
        paymentId: idOf(payment?.payment.payment_intent),
        ...ours(parent?.subscription_details?.metadata),
      };
    },

    subscriptionOf: async (subscriptionId) => {
      const found = await find(subscriptionId);
      return (
        found && {
          isOver: isOver(found.status),
          paused: found.pause_collection !== null,
          amount: found.items.data[0]?.price.unit_amount ?? 0,
        }
      );
    },

    changeSubscription: async (subscriptionId, { paused, amount }, stripeKey) => {
      const found = await find(subscriptionId);
      const item = found?.items.data[0];
      if (!found || !item || isOver(found.status)) return;
      const isOtherAmount = item.price.unit_amount !== amount;
      if (!isOtherAmount && (found.pause_collection !== null) === paused) return;
      const { stripe } = await load();
      const product = idOf(item.price.product) ?? "";
      const price = { currency: found.currency, product, unit_amount: amount };
      await stripe.subscriptions.update(
        subscriptionId,
        {
          pause_collection: paused ? { behavior: "void" } : "",
          ...(isOtherAmount
            ? { items: [{ id: item.id, price_data: { ...price, recurring: { interval: "month" } } }] }
            : {}),
          proration_behavior: "none",
        },
        { idempotencyKey: stripeKey },
      );
    },

    cancelSubscription: async (subscriptionId, stripeKey) => {
      const { stripe, errors } = await load();
      try {
        await stripe.subscriptions.cancel(subscriptionId, {}, { idempotencyKey: stripeKey });
      } catch (error) {
        if (!isMissing(error, errors)) throw error;
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
