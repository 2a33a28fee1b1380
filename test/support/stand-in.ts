import Stripe from "stripe";
import { type Completion, complete, type Ending } from "#infra/local/stripe/moves/checkout.ts";
import { type StandInOptions, startStandIn } from "#infra/local/stripe/stand-in.ts";
import { sessionOf, webhookSecret } from "./stripe-sandbox.ts";

/** The seed of the stand-ins; `SEED` tries another. */
export const standInSeed = Number(process.env.SEED ?? 20_261_128);

/** One day in milliseconds. */
export const dayMs = 86_400_000;

/** The stand-in with a webhook that checks each signature, and keeps the events it was sent. */
export const standInWorld = (options: Partial<StandInOptions> = {}) => {
  const received: Stripe.Event[] = [];
  const answers = { status: 200 };
  const world = startStandIn({
    seed: standInSeed,
    start: new Date("2026-11-23T09:00:00+08:00"),
    secret: webhookSecret,
    receive: async (payload, signature) => {
      const at = world.now().getTime();
      received.push(Stripe.webhooks.constructEvent(payload, signature, webhookSecret, 300, undefined, at));
      return answers.status;
    },
    ...options,
  });
  const end = (session: Stripe.Checkout.Session, ending: Ending): Promise<Completion> =>
    world.act((work) => complete(work, session.id, ending));
  return {
    ...world,
    received,
    answers,
    end,
    /** The types of the events that came since the last call. */
    types: (): string[] => received.splice(0).map(({ type }) => type),
    /** Type, amount, fee and net of all balance transactions, oldest first. */
    balanceLines: async () =>
      (await world.stripe.balanceTransactions.list({ limit: 100 })).data
        .toReversed()
        .map(({ type, amount, fee, net }) => [type, amount, fee, net]),
    /** Opens a checkout and pays it. @returns its intent, with the latest charge and its balance transaction */
    pay: async (
      amount = 10_000,
      ending: Partial<Ending> = {},
      more: Partial<Stripe.Checkout.SessionCreateParams> = {},
    ) => {
      const session = await world.stripe.checkout.sessions.create({ ...sessionOf(amount), ...more });
      await end(session, { outcome: "paid", ...ending });
      const { payment_intent: id } = await world.stripe.checkout.sessions.retrieve(session.id);
      return world.stripe.paymentIntents.retrieve(String(id), {
        expand: ["latest_charge.balance_transaction"],
      });
    },
  };
};
export type StandInWorld = ReturnType<typeof standInWorld>;
