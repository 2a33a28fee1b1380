import Stripe from "stripe";
import type { StoredEvent } from "../state/rows.ts";

/** Where events are sent, and the `whsec_...` secret that signs them. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

const answerTimeoutMs = 10_000;

/**
 * Sends one event, signed at the time `at` as Stripe does. `taken`: the answer was 2xx; `answer`: the HTTP status or
 * the connection error. Never rejects; `stop` aborts it.
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
      signal: AbortSignal.any([stop, AbortSignal.timeout(answerTimeoutMs)]),
    });
    await response.body?.cancel();
    return { taken: response.ok, answer: String(response.status) };
  } catch (error) {
    return { taken: false, answer: error instanceof Error ? error.message : String(error) };
  }
}
