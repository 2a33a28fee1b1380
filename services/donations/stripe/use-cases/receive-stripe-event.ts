import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import { inboxKey } from "../../books/store.ts";
import type { DonationDeps } from "../../giving/deps.ts";
import type { manifest } from "../../manifest.ts";
import { verifiedEvent } from "../adapters/verify-event.ts";
import { dueListOf, firstDueAt } from "../rows.ts";
import { keptEventOf } from "../rules/kept-event.ts";

type Receive = UseCase<DonationDeps, typeof manifest.routes.receiveStripeEvent>;

/** Appends what Stripe says to the inbox, and answers once that is stored: whatever follows from it follows later. */
export const receiveStripeEvent: Receive = async (deps, { raw, headers }, call) => {
  const sent = await verifiedEvent(raw, headers["stripe-signature"], deps.webhookSecrets, call.now);
  const event = keptEventOf(sent);
  if (!event) throw invalid("", "not-an-event");
  try {
    await deps.store.appendEvent({
      ...inboxKey(event.id),
      status: "new",
      event,
      attempts: 0,
      due: dueListOf(event.id),
      dueAt: firstDueAt(call.now),
      version: 1,
      change: call.change(),
    });
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return { received: true };
};
