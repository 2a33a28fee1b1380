import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/**
 * What the service reads from its environment. Stripe's keys are only taken if they look like Stripe's: until somebody
 * enters real ones, {@link stripeKeysOf} finds none.
 */
export const settingsSchema = once(() =>
  z.object({
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^[rs]k_(?:test|live)_\w+$/)
      .optional()
      .catch(undefined),
    /** The valid webhook secrets: one, or two separated by a comma while the secret is being rotated. */
    STRIPE_WEBHOOK_SECRETS: z
      .string()
      .regex(/^whsec_\w{16,}(?:,whsec_\w{16,})?$/)
      .optional()
      .catch(undefined),
    /** Address of Stripe's API if it is not Stripe's own: `http://127.0.0.1:12111`. */
    STRIPE_API_ADDRESS: z.url().optional(),
    /**
     * What Stripe takes of a payment in yuan by the account's contract: hundredths of a percent, and fen. Without a share
     * no donor is asked whether they bear it.
     */
    FEE_BASIS_POINTS: z.coerce.number().int().min(0).max(1_000).default(0),
    FEE_FIXED_FEN: z.coerce.number().int().min(0).max(1_000).default(0),
    /** Seconds for which a call that approves or executes a disbursement waits for the books to decide. */
    DECISION_WAIT_SECONDS: z.coerce.number().min(0).max(20).default(5),
    /** Seconds after which a reconciliation reads again what differed. */
    READ_AGAIN_SECONDS: z.coerce.number().min(0).max(20).default(2),
    /** Address of the page to which donors return from the checkout. */
    PUBLIC_URL: z.url(),
  }),
);

/** Stripe's keys, if both are there; one without the other could take money and never book it. */
export const stripeKeysOf = ({
  STRIPE_SECRET_KEY: secretKey,
  STRIPE_WEBHOOK_SECRETS: webhookSecrets,
}: z.infer<ReturnType<typeof settingsSchema>>) =>
  secretKey !== undefined && webhookSecrets !== undefined
    ? { secretKey, webhookSecrets: webhookSecrets.split(",") }
    : undefined;
