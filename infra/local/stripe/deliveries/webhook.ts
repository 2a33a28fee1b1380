import Stripe from "stripe";
import type { StoredEvent } from "../state/rows.ts";

/** Where events go, and the `whsec_...` they are signed with. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

const answerWithinMs = 10_000;

/**
 * Sends one event, signed for `at`, as Stripe does. Answers whether it was taken (2xx), and the HTTP status or the
 * connection error; it never raises. `stop` ends it early.
 */
export async function sendEvent(
  webhook: Webhook,
  event: StoredEvent,
  at: Date,
  stop: AbortSignal,
): Promise<{ taken: boolean; answer: string }> {
  const payload = JSON.stringify(event, null, 2);
  const timestamp = Math.floor(at.getTime() / 1_000);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: webhook.secret, timestamp });
  try {
    const response = await fetch(webhook.url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signature,
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.any([stop, AbortSignal.timeout(answerWithinMs)]),
    });
    await response.body?.cancel();
    return { taken: response.ok, answer: String(response.status) };
  } catch (error) {
    return { taken: false, answer: error instanceof Error ? error.message : String(error) };
  }
}
