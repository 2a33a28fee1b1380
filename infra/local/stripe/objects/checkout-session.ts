import type Stripe from "stripe";
import * as z from "zod";
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
import { StripeFault } from "../state/fault.ts";
import type { CheckoutNote, Price } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { methodTypes } from "./payment-method.ts";
import { newPrice, newProduct } from "./price.ts";
import { recurringParameters } from "./price-parameters.ts";

const minutes = 60;
const hours = 60 * minutes;

const lineItem = z.strictObject({
  price: text.optional(),
  price_data: z
    .strictObject({
      currency,
      unit_amount: amount,
      product_data: z.strictObject({ name: text, description: text.optional(), metadata }),
      recurring: recurringParameters.optional(),
    })
    .optional(),
  quantity: integer.pipe(z.number().int().min(1).max(LARGEST_AMOUNT)),
});

/** The parameters of a session that the sandbox supports; others are refused as unknown. */
export const sessionParameters = z.strictObject({
  mode: z.enum(["payment", "subscription"]),
  line_items: listOf(lineItem),
  success_url: address,
  cancel_url: address.optional(),
  client_reference_id: text.max(200).optional(),
  customer: text.optional(),
  customer_email: z.email().optional(),
  expires_at: integer.optional(),
  locale: text.optional(),
  metadata,
  payment_intent_data: z.strictObject({ metadata, description: text.optional() }).optional(),
  payment_method_types: listOf(z.enum(methodTypes)).optional(),
  payment_method_options: z
    .strictObject({ wechat_pay: z.strictObject({ client: z.literal("web") }).optional() })
    .optional(),
  submit_type: z.enum(["auto", "donate", "pay"]).optional(),
  subscription_data: z.strictObject({ metadata, description: text.optional() }).optional(),
});

type SessionParameters = z.infer<typeof sessionParameters>;

interface Line {
  readonly name: string;
  readonly price: Price;
  readonly quantity: number;
}

const lineOf = (work: Work, item: z.infer<typeof lineItem>, at: number): Line => {
  const { price: id, price_data: data, quantity } = item;
  if (data) {
    const product = newProduct(work, data.product_data.name, data.product_data.metadata);
    const price = newPrice(work, { ...data, product: product.id });
    work.put(product, price);
    return { name: product.name, price, quantity };
  }
  if (id === undefined) {
    throw new StripeFault(400, `Missing required param: line_items[${at}][price].`, {
      code: "parameter_missing",
      param: `line_items[${at}][price]`,
    });
  }
  const price = work.find("price", id);
  if (!price) {
    throw new StripeFault(400, `No such price: '${id}'`, {
      code: "resource_missing",
      param: `line_items[${at}][price]`,
    });
  }
  return { name: work.find("product", price.product)?.name ?? "", price, quantity };
};

const totalOf = (lines: readonly Line[]): { currency: string; total: number } => {
  const [code = "", ...others] = new Set(lines.map(({ price }) => price.currency));
  if (others.length > 0) {
    throw new StripeFault(400, "All line items must have the same currency.", { param: "line_items" });
  }
  const total = lines.reduce((sum, { price, quantity }) => sum + (price.unit_amount ?? 0) * quantity, 0);
  if (total > LARGEST_AMOUNT) {
    throw new StripeFault(400, `The total must be no more than ${LARGEST_AMOUNT}.`, {
      code: "amount_too_large",
      param: "line_items",
    });
  }
  return { currency: code, total };
};

const refuse = (message: string, param: string): never => {
  throw new StripeFault(400, message, { param });
};

/** The parameters that a mode does not go with. */
function checkMode(parameters: SessionParameters, lines: readonly Line[]): void {
  const recurring = lines.filter(({ price }) => price.recurring !== null).length;
  if (parameters.mode === "payment") {
    if (recurring > 0) {
      refuse(
        "You specified `payment` mode but passed a recurring price. Switch to `subscription` mode.",
        "mode",
      );
    }
    if (parameters.subscription_data) {
      refuse("You can not pass `subscription_data` in `payment` mode.", "subscription_data");
    }
    return;
  }
  if (lines.length !== 1 || recurring !== 1) {
    refuse("In `subscription` mode this sandbox takes one line item with a recurring price.", "line_items");
  }
  if (parameters.payment_intent_data) {
    refuse("You can not pass `payment_intent_data` in `subscription` mode.", "payment_intent_data");
  }
  if (parameters.submit_type) {
    refuse("You can not pass `submit_type` in `subscription` mode.", "submit_type");
  }
  for (const type of parameters.payment_method_types ?? []) {
    if (type !== "card") {
      refuse(
        `The payment method \`${type}\` cannot be used in \`subscription\` mode.`,
        "payment_method_types",
      );
    }
  }
}

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
  if (customer) return customer;
  throw new StripeFault(400, `No such customer: '${id}'`, { code: "resource_missing", param: "customer" });
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
