import * as z from "zod";
import { amount, currency, integer, metadata, text } from "../http/parameters.ts";
import { intervals } from "./price.ts";

/** How often a recurring price is asked: every so many intervals. */
export const recurringParameters = z.strictObject({
  interval: z.enum(intervals),
  interval_count: integer.pipe(z.number().min(1).max(36)).default(1),
});

/** The parameters of a product. */
export const productParameters = z.strictObject({ name: text, metadata });

/** The parameters of a price of an existing product. */
export const priceParameters = z.strictObject({
  currency,
  unit_amount: amount,
  product: text,
  recurring: recurringParameters.optional(),
});
