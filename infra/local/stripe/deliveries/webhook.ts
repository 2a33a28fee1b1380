import Stripe from "stripe";
import type { StoredEvent } from "../state/rows.ts";

/** Where events are sent, and the `whsec_...` secret that signs them. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** What came of an attempt. `taken`: the answer was 2xx; `answer`: the HTTP status or the error. */
export interface Attempt {
  readonly taken: boolean;
  readonly answer: string;
}

/** Sends an event, signed at a time as Stripe does. Never rejects; `stop` aborts it. */
export type SendEvent = (event: StoredEvent, at: Date, stop: AbortSignal) => Promise<Attempt>;

/** Takes an event's body and its signature, and answers with an HTTP status. */
export type Receive = (payload: string, signature: string, stop: AbortSignal) => Promise<number>;

/** Sends events to a receiver, signed with its secret. */
export const sendingTo =
  (receive: Receive, secret: string): SendEvent =>
  async (event, at, stop) => {
    const payload = JSON.stringify(event, null, 2);
    const timestamp = Math.floor(at.getTime() / 1_000);
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    try {
      const status = await receive(payload, signature, stop);
      return { taken: status >= 200 && status < 300, answer: String(status) };
    } catch (error) {
      return { taken: false, answer: error instanceof Error ? error.message : String(error) };
    }
  };

const answerTimeoutMs = 10_000;

/** Receives over HTTP. */
export const overHttp =
  (url: string): Receive =>
  async (payload, signature, stop) => {
    const response = await fetch(url, {
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
    return response.status;
  };

/** Sends to nobody. */
export const undelivered: SendEvent = async () => ({ taken: false, answer: "no webhook" });
