import { everyOf, periodEnd, withItem } from "../objects/subscription.ts";
import type { Subscription } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { collectInvoice, draftInvoice, finalizeInvoice, writeOff } from "./invoices.ts";
import { endSubscription, isLive, subscriptionOf } from "./subscription-status.ts";

const roll = (work: Work, subscription: Subscription): Subscription => {
  const [item] = subscription.items.data;
  const start = item.current_period_end;
  const end = periodEnd(subscription.billing_cycle_anchor, start, everyOf(item.price));
  const { pause_collection: pause } = subscription;
  const resumed = typeof pause?.resumes_at === "number" && pause.resumes_at <= work.now;
  const rolled = work.change(
    subscription,
    {
      ...withItem(subscription, { current_period_start: start, current_period_end: end }),
      ...(resumed ? { pause_collection: null } : {}),
    },
    "customer.subscription.updated",
  );
  work.plan("renew-subscription", subscription.id, end);
  return rolled;
};

/** A period ends: the subscription ends with it if it was told to, else the next begins with its invoice. */
export function renew(work: Work, id: string): void {
  const subscription = work.find("subscription", id);
  if (!subscription || !isLive(subscription)) return;
  if (subscription.status === "incomplete") {
    work.change(
      subscription,
      { status: "incomplete_expired", ended_at: work.now },
      "customer.subscription.updated",
    );
    return;
  }
  if (subscription.cancel_at_period_end) {
    endSubscription(work, subscription, "cancellation_requested");
    return;
  }
  const rolled = roll(work, subscription);
  const invoice = draftInvoice(work, rolled, "subscription_cycle");
  const { pause_collection: pause } = rolled;
  if (pause?.behavior === "void" || pause?.behavior === "mark_uncollectible") {
    const open = finalizeInvoice(work, invoice);
    writeOff(work, open, pause.behavior === "void" ? "void" : "uncollectible");
  } else if (pause || rolled.status === "unpaid") {
    work.put({
      ...invoice,
      auto_advance: false,
      automatically_finalizes_at: null,
      next_payment_attempt: null,
    });
  } else {
    work.plan("finalize-invoice", invoice.id, work.now + work.terms.draftSeconds);
  }
}

/** An hour after it was drafted an invoice becomes final, and is collected. */
export function finalizeDue(work: Work, id: string): void {
  const draft = work.find("invoice", id);
  if (draft?.status === "draft" && draft.auto_advance) collectInvoice(work, finalizeInvoice(work, draft));
}

/** An invoice that was not paid is tried again. */
export function collectDue(work: Work, id: string): void {
  const invoice = work.find("invoice", id);
  if (invoice?.status === "open" && invoice.auto_advance && invoice.next_payment_attempt !== null) {
    const subscription = subscriptionOf(work, invoice);
    if (!subscription || isLive(subscription)) collectInvoice(work, invoice);
  }
}
