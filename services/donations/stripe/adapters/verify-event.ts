import { Problem } from "#shared/problem/problem.ts";
import type { VerifyEvent } from "../deps.ts";

/** How far a signature's time may lie before or after our clock. */
const toleranceSeconds = 300;

const signedAt = (header: string): number => Number(/(?:^|,)t=(\d+)(?:,|$)/.exec(header)?.[1]);

/**
 * Verifies webhook calls by stripe-node.
 * @param secrets the valid webhook secrets: two while the secret is being rotated
 */
export const createVerifyEvent =
  (secrets: readonly string[]): VerifyEvent =>
  async (raw, header, now) => {
    // stripe-node refuses old signatures only. This refuses those from the future, and headers without a time.
    const ahead = signedAt(header ?? "") - now.getTime() / 1_000;
    if (header === undefined || !(ahead <= toleranceSeconds)) throw new Problem("signature");
    const { Stripe } = await import("stripe");
    for (const secret of secrets) {
      try {
        return Stripe.webhooks.constructEvent(
          raw,
          header,
          secret,
          toleranceSeconds,
          undefined,
          now.getTime(),
        );
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) {
          throw new Problem("invalid", {}, { cause: error });
        }
      }
    }
    throw new Problem("signature");
  };
