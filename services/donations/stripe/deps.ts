import type { InboxStore } from "../inbox/store.ts";
import type { Movement } from "./rules/movement.ts";

/** What Stripe needs to open a checkout. It learns nothing of the donor from us but whether two gifts are of one visit. */
export interface CheckoutRequest {
  readonly donationId: string;
  readonly projectId: string;
  /** Shown at the checkout. */
  readonly projectName: string;
  /** In minor units of `currency`. */
  readonly amount: number;
  readonly currency: string;
  /** Until when it can be paid (seconds since 1970), at least 30 minutes from now; by default a day. */
  readonly expiresAt?: number | undefined;
  /** Idempotency-Key: under the same key Stripe answers with the same checkout. */
  readonly stripeKey: string;
  /** A keyed hash of who opens it, the same for one browser's visit or one person; and whether they have not signed in. */
  readonly opener: string;
  readonly guest: boolean;
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

/** The same for gifts of each month. */
export interface MonthlyCheckoutRequest extends Omit<CheckoutRequest, "donationId" | "opener" | "guest"> {
  readonly recurringGiftId: string;
}

/** An invoice of a subscription. */
export interface SubscriptionInvoice {
  readonly invoiceId: string;
  /** What paid it; undefined while nothing has, and where it was paid outside Stripe. */
  readonly paymentId: string | undefined;
  readonly subscriptionId: string;
  /** Our own metadata on the subscription. */
  readonly recurringGiftId: string | undefined;
  readonly projectId: string | undefined;
}

/** A subscription as it is at Stripe now. */
export interface SubscriptionState {
  /** Nothing is collected for it any more. */
  readonly isOver: boolean;
  readonly paused: boolean;
  /** In minor units of its currency, which never changes. */
  readonly amount: number;
}

/** What the service asks of Stripe. */
export interface Payments {
  /**
   * Opens a checkout, or finds the one already opened under its key. Resolves with the address where it is paid.
   * @throws Problem `busy` if Stripe fails or does not answer in time, `invalid` if it does not take the amount
   */
  openCheckout(checkout: CheckoutRequest): Promise<string>;
  /** Sends a refund. Whatever breaks off, the same request again makes no second one. @throws Stripe's error where it may be tried again */
  refund(refund: RefundRequest): Promise<RefundAnswer>;
  /** Opens a checkout for gifts of each month, like `openCheckout`. */
  openMonthlyCheckout(checkout: MonthlyCheckoutRequest): Promise<string>;
  /** The invoice, by its id or by its payment's; undefined where the payment is of no subscription. @throws Stripe's error */
  invoiceOf(
    by: { readonly invoiceId: string } | { readonly paymentId: string },
  ): Promise<SubscriptionInvoice | undefined>;
  /** A subscription as it is now; undefined if there is none. @throws Stripe's error */
  subscriptionOf(subscriptionId: string): Promise<SubscriptionState | undefined>;
  /**
   * Has a subscription paused or not, and its next invoices of this amount; nothing is asked if it is so already.
   * @param stripeKey Idempotency-Key
   * @throws Stripe's error
   */
  changeSubscription(
    subscriptionId: string,
    wanted: Pick<SubscriptionState, "paused" | "amount">,
    stripeKey: string,
  ): Promise<void>;
  /** Ends a subscription now; one that is over stays so. @throws Stripe's error */
  cancelSubscription(subscriptionId: string, stripeKey: string): Promise<void>;
  /** Stripe's fee of a balance transaction, in minor units; currency in capitals. @throws Stripe's error */
  feeOf(transactionId: string): Promise<{ readonly amount: number; readonly currency: string }>;
}

/** What Stripe says of the account, to be held against the books. @throws Stripe's error */
export interface StripeAccount {
  /** The events of the last 30 days that the webhook did not take, as Stripe sends them. */
  missedEvents(): AsyncIterable<unknown>;
  /** The movements on the balance since a time (seconds since 1970), latest first. */
  movements(since: number): AsyncIterable<Movement>;
  /** All that Stripe holds, available and pending, by currency (in capitals) in minor units. */
  balances(): Promise<ReadonlyMap<string, number>>;
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
