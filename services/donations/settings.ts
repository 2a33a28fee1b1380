import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** What the service reads from its environment. */
export const settingsSchema = once(() =>
  z.object({
    STRIPE_SECRET_KEY: z.string().min(1),
    /** The valid webhook secrets: one, or two separated by a comma while the secret is being rotated. */
    STRIPE_WEBHOOK_SECRETS: z.string().regex(/^[^\s,]+(?:,[^\s,]+)?$/),
    /** Address of Stripe's API if it is not Stripe's own: `http://127.0.0.1:12111`. */
    STRIPE_API_ADDRESS: z.url().optional(),
    /** Address of the page to which donors return from the checkout. */
    PUBLIC_URL: z.url(),
  }),
);
