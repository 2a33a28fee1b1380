import type Stripe from "stripe";
import type { Price, Subscription, SubscriptionItem } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { planOf } from "./price.ts";

const days = 86_400;

const monthsAfter = (anchor: number, months: number): number => {
  const from = new Date(anchor * 1_000);
  const first = new Date(from);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), last));
  return first.getTime() / 1_000;
};

/** How often a subscription is paid. */
type Every = Pick<Stripe.Price.Recurring, "interval" | "interval_count">;

/** How often a price is asked; once a month where it does not say. */
export const everyOf = ({ recurring }: Price): Every => recurring ?? { interval: "month", interval_count: 1 };

/**
 * The end of the period that begins at `start`: the first whole number of intervals after the anchor that lies later.
 * Months keep the anchor's day, or the last of a shorter month. All in Unix seconds.
 */
export function periodEnd(anchor: number, start: number, every: Every): number {
  const { interval, interval_count: count } = every;
  const at = (n: number): number => {
    if (interval === "day") return anchor + n * count * days;
    if (interval === "week") return anchor + n * count * 7 * days;
    return monthsAfter(anchor, n * count * (interval === "year" ? 12 : 1));
  };
  let n = 1;
  while (at(n) <= start) n += 1;
  return at(n);
}

/** What a new subscription is of. */
export interface SubscriptionOf {
  readonly customer: string;
  readonly price: Price;
  readonly paymentMethod: string | null;
  readonly metadata: Stripe.Metadata;
}

/** A subscription to a price from now on, still `incomplete`: its first invoice is not paid yet. */
export function newSubscription({ newId, now }: Work, of: SubscriptionOf): Subscription {
  const id = newId("sub");
  const item: SubscriptionItem = {
    id: newId("si", 14),
    object: "subscription_item",
    billing_thresholds: null,
    created: now,
    current_period_end: periodEnd(now, now, everyOf(of.price)),
    current_period_start: now,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planOf(of.price),
    price: of.price,
    quantity: 1,
    subscription: id,
    tax_rates: [],
  };
  return {
    id,
    object: "subscription",
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: now,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: null, type: "classic" },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: "charge_automatically",
    created: now,
    currency: of.price.currency,
    customer: of.customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: of.paymentMethod,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: "self" },
    },
    items: {
      object: "list",
      data: [item],
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: of.metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: "off",
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: now,
    status: "incomplete",
    test_clock: null,
    transfer_data: null,
    trial_end: null,
    trial_settings: {
      end_behavior: { billing_cycle_anchor: null, missing_payment_method: "create_invoice" },
    },
    trial_start: null,
  };
}

/** The subscription's items with one field of its only item changed. */
export const withItem = (
  subscription: Subscription,
  fields: Partial<SubscriptionItem>,
): Pick<Subscription, "items"> => {
  const [item] = subscription.items.data;
  return { items: { ...subscription.items, data: [{ ...item, ...fields }] } };
};
