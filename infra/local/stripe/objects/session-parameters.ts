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
import { noSuchParameter, StripeFault } from "../state/fault.ts";
import type { Price } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { methodTypes } from "./payment-method.ts";
import { newPrice, newProduct } from "./price.ts";
import { recurringParameters } from "./price-parameters.ts";

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

export type SessionParameters = z.infer<typeof sessionParameters>;

/** A line of a session: what for, at which price, how often. */
export interface Line {
  readonly name: string;
  readonly price: Price;
  readonly quantity: number;
}

/** The line that a parameter asks for; a price told with it is stored. @throws StripeFault 400 */
export const lineOf = (work: Work, item: z.infer<typeof lineItem>, at: number): Line => {
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
  if (!price) throw noSuchParameter("price", id, `line_items[${at}][price]`);
  return { name: work.find("product", price.product)?.name ?? "", price, quantity };
};

/** The sum of the lines, in minor units. @throws StripeFault 400 for two currencies, and beyond the largest amount */
export const totalOf = (lines: readonly Line[]): { currency: string; total: number } => {
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

/** @throws StripeFault 400 for parameters that the mode does not go with */
export function checkMode(parameters: SessionParameters, lines: readonly Line[]): void {
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
  if (lines.length !== 1 || recurring !== 1 || lines[0]?.quantity !== 1) {
    refuse(
      "In `subscription` mode this sandbox takes one line item of quantity 1 with a recurring price.",
      "line_items",
    );
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
