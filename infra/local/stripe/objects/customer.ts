import type Stripe from "stripe";
import type { Work } from "../state/work.ts";

/** What is told of a new customer. */
export interface CustomerOf {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly description?: string | undefined;
  readonly metadata?: Stripe.Metadata | undefined;
}

/** A new customer without a payment method. */
export const newCustomer = ({ newId, now }: Work, of: CustomerOf): Stripe.Customer => ({
  id: newId("cus", 14),
  object: "customer",
  address: null,
  balance: 0,
  created: now,
  currency: null,
  customer_account: null,
  default_source: null,
  delinquent: false,
  description: of.description ?? null,
  discount: null,
  email: of.email ?? null,
  invoice_prefix: newId("", 8).slice(1).toUpperCase(),
  invoice_settings: {
    custom_fields: null,
    default_payment_method: null,
    footer: null,
    rendering_options: null,
  },
  livemode: false,
  metadata: of.metadata ?? {},
  name: of.name ?? null,
  next_invoice_sequence: 1,
  phone: of.phone ?? null,
  preferred_locales: [],
  shipping: null,
  tax_exempt: "none",
  test_clock: null,
});
