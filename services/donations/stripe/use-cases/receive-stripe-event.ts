import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import { newEventRow } from "../../inbox/event-row.ts";
import type { StripeDeps } from "../deps.ts";
import type { stripeRoutes } from "../routes.ts";
import { keptEventOf } from "../rules/kept-event.ts";

type Receive = UseCase<StripeDeps, typeof stripeRoutes.receiveStripeEvent>;

/** Appends a Stripe event to the inbox and answers once it is stored. It is booked later, by the poster. */
export const receiveStripeEvent: Receive = async ({ inbox, verifyEvent }, { raw, headers }, call) => {
  const event = keptEventOf(await verifyEvent(raw, headers["stripe-signature"], call.now));
  if (!event) throw invalid("", "not-an-event");
  await inbox.appendEvent(newEventRow(event, call.now, call.change()));
  return { received: true };
};
