import type Stripe from "stripe";
import type { Invoice, Subscription } from "../state/rows.ts";
import type { Work } from "../state/work.ts";

/** The subscription that an invoice is of. */
export const subscriptionOf = (work: Work, { parent }: Invoice): Subscription | undefined => {
  const id = parent?.subscription_details?.subscription;
  return typeof id === "string" ? work.find("subscription", id) : undefined;
};

/** Whether a subscription has not ended. */
export const isLive = ({ status }: Subscription): boolean =>
  status !== "canceled" && status !== "incomplete_expired";

/** Gives a subscription another status, and says so if it is another. */
export const setStatus = (
  work: Work,
  subscription: Subscription,
  status: Stripe.Subscription.Status,
): void => {
  if (isLive(subscription) && subscription.status !== status) {
    work.change(subscription, { status }, "customer.subscription.updated");
  }
};

/** Ends a subscription now; nothing is collected for it any more. */
export function endSubscription(
  work: Work,
  subscription: Subscription,
  reason: Stripe.Subscription.CancellationDetails.Reason,
): Subscription {
  for (const invoice of work.all("invoice")) {
    const unpaid = invoice.status === "draft" || invoice.status === "open";
    if (unpaid && subscriptionOf(work, invoice)?.id === subscription.id) {
      work.put({ ...invoice, auto_advance: false, next_payment_attempt: null });
    }
  }
  const ended: Subscription = {
    ...subscription,
    status: "canceled",
    canceled_at: subscription.canceled_at ?? work.now,
    ended_at: work.now,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason },
  };
  work.put(ended);
  work.raise("customer.subscription.deleted", ended);
  return ended;
}
