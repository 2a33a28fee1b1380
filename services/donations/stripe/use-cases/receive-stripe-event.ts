import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import { inboxKey } from "../../inbox/keys.ts";
import { dueListOf, firstDueAt } from "../../inbox/rules/due.ts";
import type { StripeDeps } from "../deps.ts";
import type { stripeRoutes } from "../routes.ts";
import { keptEventOf } from "../rules/kept-event.ts";

type Receive = UseCase<StripeDeps, typeof stripeRoutes.receiveStripeEvent>;

/** Appends a Stripe event to the inbox and answers once it is stored. It is booked later, by the poster. */
export const receiveStripeEvent: Receive = async ({ inbox, verifyEvent }, { raw, headers }, call) => {
  const event = keptEventOf(await verifyEvent(raw, headers["stripe-signature"], call.now));
  if (!event) throw invalid("", "not-an-event");
  await inbox.appendEvent({
    ...inboxKey(event.id),
    status: "new",
    event,
    attempts: 0,
    due: dueListOf(event.id),
    dueAt: firstDueAt(call.now),
    version: 1,
    change: call.change(),
  });
  return { received: true };
};
