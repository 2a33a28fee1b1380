import type Stripe from "stripe";
import { newSubscription } from "../objects/subscription.ts";
import type { CheckoutNote, Price, Subscription } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { attach, createCustomer } from "./customers.ts";
import { draftInvoice, finalizeInvoice, payInvoice } from "./invoices.ts";

/** What to subscribe to, who pays, and by what. */
interface Order {
  readonly customer: string;
  readonly price: Price;
  readonly method: Stripe.PaymentMethod;
  readonly metadata: Stripe.Metadata;
}

/**
 * Begins a subscription and tries to pay its first invoice: it is then `active`, or stays `incomplete`. The caller
 * settles the intent.
 */
export function subscribe(
  work: Work,
  { customer, price, method, metadata }: Order,
): { subscription: Subscription; intent: Stripe.PaymentIntent } {
  const begun = newSubscription(work, { customer, price, paymentMethod: method.id, metadata });
  work.put(begun);
  const draft = draftInvoice(work, begun, "subscription_create");
  const { invoice, intent } = payInvoice(work, finalizeInvoice(work, draft), method);
  const subscription: Subscription = {
    ...begun,
    latest_invoice: invoice.id,
    status: invoice.status === "paid" ? "active" : "incomplete",
  };
  work.put(subscription);
  work.raise("customer.subscription.created", subscription);
  const [item] = subscription.items.data;
  work.plan("renew-subscription", subscription.id, item.current_period_end);
  return { subscription, intent };
}

/** Does what a paid checkout of mode `subscription` does. @returns the fields of its session, and the intent to settle */
export function beginPaidSubscription(
  work: Work,
  session: Stripe.Checkout.Session,
  of: NonNullable<CheckoutNote["subscription"]>,
  method: Stripe.PaymentMethod,
): { session: Partial<Stripe.Checkout.Session>; intent: Stripe.PaymentIntent } {
  const price = work.find("price", of.price);
  if (!price) throw new Error(`the price ${of.price} is not there`);
  const email = session.customer_email ?? undefined;
  const known = typeof session.customer === "string" ? session.customer : undefined;
  const customer = known ?? createCustomer(work, { email }).id;
  const order = { customer, price, method: attach(work, method, customer), metadata: of.metadata };
  const { subscription, intent } = subscribe(work, order);
  return {
    session: {
      customer,
      invoice: subscription.latest_invoice,
      subscription: subscription.id,
      payment_status: "paid",
    },
    intent,
  };
}
