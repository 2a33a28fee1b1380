import type { Platform } from "#shared/platform/platform.ts";
import type { PosterDeps } from "../books/deps.ts";
import { type Booking, doneMove } from "../books/rules/booking.ts";
import type { Payments } from "../stripe/deps.ts";
import type { RecurringRow } from "./rows.ts";
import { endMove, failedMove, isOver, type RecurringMove, stateMove } from "./rules/next-recurring.ts";
import type { RecurringStore } from "./store.ts";

interface Deps extends Pick<Platform, "clock"> {
  readonly recurring: Pick<RecurringStore, "find" | "findCycle">;
  readonly payments: Pick<Payments, "subscriptionOf">;
}

type Told = Parameters<PosterDeps["bookingOfSubscription"]>[1];

const moveOf = async (
  { recurring, payments }: Deps,
  row: RecurringRow,
  fact: Told,
  at: string,
): Promise<RecurringMove | undefined> => {
  switch (fact.kind) {
    case "closed":
      return row.status === "pending" ? { status: "expired" } : undefined;
    case "invoice-failed": {
      if (await recurring.findCycle(row.recurringGiftId, fact.invoiceId)) return undefined;
      const { invoiceId, tries, nextTryAt } = fact;
      const next = nextTryAt === null ? undefined : new Date(nextTryAt * 1_000).toISOString();
      return failedMove(row, { invoiceId, tries, nextTryAt: next }, at);
    }
    case "subscription-changed": {
      const state = await payments.subscriptionOf(fact.subscriptionId);
      return state && stateMove(row, fact.subscriptionId, state, at);
    }
    case "subscription-ended":
      return isOver(row)
        ? stateMove(row, fact.subscriptionId, { isOver: true, paused: false, amount: row.amount }, at)
        : endMove(fact.unpaid ? "unpaid" : "at-stripe", at, true);
  }
};

/** What the poster writes of an event about a subscription: the monthly gift as it is then, and no money. */
export const bookSubscription =
  (deps: Deps): PosterDeps["bookingOfSubscription"] =>
  async (inbox, fact): Promise<Booking> => {
    const now = deps.clock();
    const { recurringGiftId } = inbox.event;
    const row = recurringGiftId === undefined ? undefined : await deps.recurring.find(recurringGiftId);
    const move = row && (await moveOf(deps, row, fact, now.toISOString()));
    const outcome = row ? (move?.status ?? "nothing-new") : "no-intent";
    return {
      inbox: { row: inbox, move: doneMove(inbox, outcome, now) },
      change: {
        by: "system",
        at: now.toISOString(),
        correlationId: inbox.change.correlationId,
        why: outcome,
      },
      moves: row && move ? [{ row, move }] : [],
    };
  };
