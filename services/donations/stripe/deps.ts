import type { InboxStore } from "../inbox/store.ts";

/** What Stripe needs to open a checkout. It learns nothing of the donor from us. */
export interface CheckoutRequest {
  readonly donationId: string;
  readonly projectId: string;
  /** Shown at the checkout. */
  readonly projectName: string;
  /** In minor units of `currency`. */
  readonly amount: number;
  readonly currency: string;
  /** Idempotency-Key: under the same key Stripe answers with the same checkout. */
  readonly stripeKey: string;
}

/** What of a payment is to be given back. `stripeKey`: the Idempotency-Key, the same at every try. */
export interface RefundRequest {
  readonly refundId: string;
  readonly paymentId: string;
  /** In minor units of the payment's currency. */
  readonly amount: number;
  readonly stripeKey: string;
  /** Whether Stripe has forgotten the key since the first try, so that it has to be looked up first. */
  readonly lookUp: boolean;
}

/** What Stripe made of it: its refund, or why it does not take it. */
export type RefundAnswer = { readonly stripeRefundId: string } | { readonly refusedFor: string };

/** What the service asks of Stripe. */
export interface Payments {
  /**
   * Opens a checkout, or finds the one already opened under its key. Resolves with the address where it is paid.
   * @throws Problem `busy` if Stripe fails or does not answer in time, `invalid` if it does not take the amount
   */
  openCheckout(checkout: CheckoutRequest): Promise<string>;
  /** Sends a refund. Whatever breaks off, the same request again makes no second one. @throws Stripe's error where it may be tried again */
  refund(refund: RefundRequest): Promise<RefundAnswer>;
  /** Stripe's fee of a balance transaction, in minor units; currency in capitals. @throws Stripe's error */
  feeOf(transactionId: string): Promise<{ readonly amount: number; readonly currency: string }>;
}

/**
 * Verifies a webhook call: its exact bytes against its `Stripe-Signature` header. Resolves with the parsed body.
 * @throws Problem `signature`; `invalid` if the body is not JSON
 */
export type VerifyEvent = (raw: Buffer, header: string | undefined, now: Date) => Promise<unknown>;

/** What the webhook works with. */
export interface StripeDeps {
  readonly inbox: Pick<InboxStore, "appendEvent">;
  readonly verifyEvent: VerifyEvent;
}
