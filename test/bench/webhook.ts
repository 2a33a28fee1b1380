import { localSecrets } from "#infra/local/platform/secrets.ts";
import { intentSucceeded } from "#test/support/stripe-events.ts";
import { sendBurst } from "#test/support/webhook-burst.ts";
import { startDemoStack } from "./demo-stack.ts";
import type { Figures } from "./figures.ts";
import { percentile } from "./percentile.ts";

const perSecond = 50;
const seconds = 60;

/**
 * Milliseconds until Stripe is answered, while a local stack gets 50 payments a second for a minute, and books them meanwhile.
 * Nobody began these gifts, so each goes to suspense. A call late because this machine was busy counts as late.
 */
export const measureWebhook = async (): Promise<Figures> => {
  const { stack, dataDir, close } = await startDemoStack();
  const events = Array.from({ length: perSecond * seconds }, (_, at) => ({
    ...intentSucceeded({ payment: `pi_burst${at}`, amount: 10_000 }),
    id: `evt_burst${at}`,
    created: Math.floor(Date.now() / 1_000),
  }));
  const secret = localSecrets(dataDir).stripeWebhook;
  const milliseconds = await sendBurst({ base: stack.base, secret, events, perSecond });
  await stack.services.settled();
  await close();
  return {
    "webhook.ackP50Ms": percentile(milliseconds, 50),
    "webhook.ackP99Ms": percentile(milliseconds, 99),
  };
};
