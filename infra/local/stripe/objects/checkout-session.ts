import type Stripe from "stripe";
import * as z from "zod";
import { StripeFault } from "../http/fault.ts";
import { newId } from "../http/ids.ts";
import {
  address,
  amount,
  currency,
  integer,
  LARGEST_AMOUNT,
  listOf,
  metadata,
  text,
} from "../http/parameters.ts";
import type { CheckoutNote } from "../state/rows.ts";

const minutes = 60;
const hours = 60 * minutes;

const lineItem = z.strictObject({
  price_data: z.strictObject({
    currency,
    unit_amount: amount,
    product_data: z.strictObject({ name: text, description: text.optional(), metadata }),
  }),
  quantity: integer.pipe(z.number().int().min(1).max(LARGEST_AMOUNT)),
});

/** The parameters of a session that the sandbox supports; others are refused as unknown. */
export const sessionParameters = z.strictObject({
  mode: z.literal("payment"),
  line_items: listOf(lineItem),
  success_url: address,
  cancel_url: address.optional(),
  client_reference_id: text.max(200).optional(),
  customer_email: z.email().optional(),
  expires_at: integer.optional(),
  locale: text.optional(),
  metadata,
  payment_intent_data: z.strictObject({ metadata, description: text.optional() }).optional(),
  payment_method_types: listOf(z.enum(["card", "alipay", "wechat_pay"])).optional(),
  payment_method_options: z
    .strictObject({ wechat_pay: z.strictObject({ client: z.literal("web") }).optional() })
    .optional(),
  submit_type: z.enum(["auto", "donate", "pay"]).optional(),
});

type SessionParameters = z.infer<typeof sessionParameters>;

const totalOf = ({ line_items: items }: SessionParameters): { currency: string; total: number } => {
  const [code = "", ...others] = new Set(items.map((item) => item.price_data.currency));
  if (others.length > 0) {
    throw new StripeFault(400, "All line items must have the same currency.", { param: "line_items" });
  }
  const total = items.reduce((sum, item) => sum + item.price_data.unit_amount * item.quantity, 0);
  if (total > LARGEST_AMOUNT) {
    throw new StripeFault(400, `The total must be no more than ${LARGEST_AMOUNT}.`, {
      code: "amount_too_large",
      param: "line_items",
    });
  }
  return { currency: code, total };
};

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

/** An open, unpaid session and its note. `now`: Unix seconds; `payPages`: address of the pay pages. */
export function newSession(
  parameters: SessionParameters,
  now: number,
  payPages: string,
): { session: Stripe.Checkout.Session; note: CheckoutNote } {
  const { currency: code, total } = totalOf(parameters);
  const id = newId("cs_test", 58);
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
    customer: null,
    customer_account: null,
    customer_creation: "if_required",
    customer_details: null,
    customer_email: parameters.customer_email ?? null,
    discounts: [],
    expires_at: expiryOf(parameters.expires_at, now),
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: parameters.locale ?? null,
    managed_payments: null,
    metadata: parameters.metadata,
    mode: "payment",
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
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
    items: parameters.line_items.map((item) => item.price_data.product_data.name),
    paymentMetadata: parameters.payment_intent_data?.metadata ?? {},
    description: parameters.payment_intent_data?.description ?? null,
  };
  return { session, note };
}
