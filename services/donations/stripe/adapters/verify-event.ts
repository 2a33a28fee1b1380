import { Problem } from "#shared/problem/problem.ts";

/** An event's signature may be so old, or so far ahead of our clock (seconds). */
const toleranceSeconds = 300;

const signedAt = (header: string): number => Number(/(?:^|,)t=(\d+)(?:,|$)/.exec(header)?.[1]);

/**
 * The event in a webhook's exact bytes, signed with one of the secrets in force (two while one is being rolled).
 * @throws Problem `signature`
 */
export const verifiedEvent = async (
  raw: Buffer,
  header: string | undefined,
  secrets: readonly string[],
  now: Date,
): Promise<unknown> => {
  const ahead = signedAt(header ?? "") - now.getTime() / 1_000;
  if (header === undefined || !(ahead <= toleranceSeconds)) throw new Problem("signature");
  const { Stripe } = await import("stripe");
  for (const secret of secrets) {
    try {
      return Stripe.webhooks.constructEvent(raw, header, secret, toleranceSeconds, undefined, now.getTime());
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) {
        throw new Problem("invalid", {}, { cause: error });
      }
    }
  }
  throw new Problem("signature");
};
