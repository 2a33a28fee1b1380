import type Stripe from "stripe";
import { noSuchParameter, StripeFault } from "../state/fault.ts";
import type { CheckoutNote } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { checkMode, lineOf, type SessionParameters, totalOf } from "./session-parameters.ts";

const minutes = 60;
const hours = 60 * minutes;

const expiryOf = (requested: number | undefined, now: number): number => {
  const expiry = requested ?? now + 24 * hours;
  if (expiry < now + 30 * minutes || expiry > now + 24 * hours) {
    throw new StripeFault(
      400,
      "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
      { param: "expires_at" },
    );
  }
  return expiry;
};

const findCustomer = (work: Work, id: string): Stripe.Customer => {
  const customer = work.find("customer", id);
  if (!customer) throw noSuchParameter("customer", id);
  return customer;
};

/** An open, unpaid session and its note. `payPages`: address of the pay pages. */
export function newSession(
  work: Work,
  parameters: SessionParameters,
  payPages: string,
): { session: Stripe.Checkout.Session; note: CheckoutNote } {
  const { now } = work;
  const lines = parameters.line_items.map((item, at) => lineOf(work, item, at));
  checkMode(parameters, lines);
  const [line] = lines;
  const { currency: code, total } = totalOf(lines);
  const customer = parameters.customer === undefined ? null : findCustomer(work, parameters.customer);
  const id = work.newId("cs_test", 58);
  const session: Stripe.Checkout.Session = {
    id,
    object: "checkout.session",
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: parameters.cancel_url ?? null,
    client_reference_id: parameters.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: now,
    currency: code,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: customer?.id ?? null,
    customer_account: null,
    customer_creation: parameters.mode === "payment" && !customer ? "if_required" : null,
    customer_details: null,
    customer_email: parameters.customer_email ?? customer?.email ?? null,
    discounts: [],
    expires_at: expiryOf(parameters.expires_at, now),
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: parameters.locale ?? null,
    managed_payments: null,
    metadata: parameters.metadata,
    mode: parameters.mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: parameters.mode === "payment" ? "if_required" : "always",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: parameters.payment_method_types ?? ["card"],
    payment_status: "unpaid",
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: parameters.submit_type ?? null,
    subscription: null,
    success_url: parameters.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: `${payPages}/checkout/${id}`,
    wallet_options: null,
  };
  const note: CheckoutNote = {
    id,
    object: "sandbox.checkout",
    outcome: null,
    items: lines.map(({ name }) => name),
    paymentMetadata: parameters.payment_intent_data?.metadata ?? {},
    description: parameters.payment_intent_data?.description ?? null,
    ...(parameters.mode === "subscription" && line
      ? { subscription: { price: line.price.id, metadata: parameters.subscription_data?.metadata ?? {} } }
      : {}),
  };
  return { session, note };
}
