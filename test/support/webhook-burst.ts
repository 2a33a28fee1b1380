import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";

interface Burst {
  /** Address of a running stack. */
  readonly base: string;
  readonly secret: string;
  readonly events: readonly object[];
  readonly perSecond: number;
}

/**
 * Delivers events to the webhook as Stripe does in a rush: so many each second, whether or not earlier ones are answered.
 * Resolves with the milliseconds from when each was due to the end of its answer.
 * @throws Error where one is not answered with 200
 */
export const sendBurst = ({ base, secret, events, perSecond }: Burst): Promise<number[]> => {
  const begun = performance.now();
  return Promise.all(
    events.map(async (event, at) => {
      const due = (at * 1_000) / perSecond;
      await pause(due);
      const payload = JSON.stringify(event);
      const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
      const answer = await fetch(`${base}/v1/stripe/webhook`, {
        method: "POST",
        headers: { "content-type": "application/json", "stripe-signature": signature },
        body: payload,
      });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`the webhook answered ${answer.status}`);
      return performance.now() - begun - due;
    }),
  );
};
