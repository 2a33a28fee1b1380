import * as z from "zod";

/** What the service reads from its environment. */
export const settingsSchema = z.object({
  STRIPE_SECRET_KEY: z.string().min(1),
  /** The webhook's secrets in force, separated by a comma: one, or two while it is being rolled. */
  STRIPE_WEBHOOK_SECRETS: z.string().regex(/^[^\s,]+(?:,[^\s,]+)?$/),
  /** Where Stripe's API is, if not at Stripe: `http://127.0.0.1:12111`. */
  STRIPE_API_ADDRESS: z.url().optional(),
  /** Where donors come back to from the checkout. */
  PUBLIC_URL: z.url(),
});
