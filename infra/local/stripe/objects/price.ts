import type Stripe from "stripe";
import type { Plan, Price } from "../state/rows.ts";
import type { Work } from "../state/work.ts";

/** The intervals of a recurring price. */
export const intervals = ["day", "week", "month", "year"] as const;

/** A product of this name. */
export const newProduct = (
  { newId, now }: Work,
  name: string,
  metadata: Stripe.Metadata = {},
): Stripe.Product => ({
  id: newId("prod", 14),
  object: "product",
  active: true,
  created: now,
  default_price: null,
  description: null,
  images: [],
  livemode: false,
  marketing_features: [],
  metadata,
  name,
  package_dimensions: null,
  shippable: null,
  statement_descriptor: null,
  tax_code: null,
  tax_details: null,
  type: "service",
  unit_label: null,
  updated: now,
  url: null,
});

/** What a new price asks: an amount in minor units, once or each interval. */
export interface PriceOf {
  readonly currency: string;
  readonly unit_amount: number;
  readonly product: string;
  readonly recurring?:
    | { readonly interval: (typeof intervals)[number]; readonly interval_count: number }
    | undefined;
}

/** A new price of a product. */
export const newPrice = ({ newId, now }: Work, of: PriceOf): Price => ({
  id: newId("price"),
  object: "price",
  active: true,
  billing_scheme: "per_unit",
  created: now,
  currency: of.currency,
  custom_unit_amount: null,
  livemode: false,
  lookup_key: null,
  metadata: {},
  nickname: null,
  product: of.product,
  recurring: of.recurring
    ? { ...of.recurring, meter: null, trial_period_days: null, usage_type: "licensed" }
    : null,
  tax_behavior: "unspecified",
  tiers_mode: null,
  transform_quantity: null,
  type: of.recurring ? "recurring" : "one_time",
  unit_amount: of.unit_amount,
  unit_amount_decimal: String(of.unit_amount),
});

/** A recurring price in the older shape that a subscription's item carries beside it. */
export const planOf = (price: Price): Plan => ({
  id: price.id,
  object: "plan",
  active: price.active,
  amount: price.unit_amount,
  amount_decimal: price.unit_amount_decimal,
  billing_scheme: "per_unit",
  created: price.created,
  currency: price.currency,
  interval: price.recurring?.interval ?? "month",
  interval_count: price.recurring?.interval_count ?? 1,
  livemode: false,
  metadata: {},
  meter: null,
  nickname: null,
  product: price.product,
  tiers_mode: null,
  transform_usage: null,
  trial_period_days: null,
  usage_type: "licensed",
});
