import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { SubscriptionsDeps } from "./deps.ts";
import type { RecurringRow } from "./rows.ts";
import type { RecurringMove } from "./rules/next-recurring.ts";
import { settleAtStripe } from "./settle.ts";

/**
 * Saves what a donor wants of their monthly gift, then tells Stripe. Where Stripe does not answer it is wanted nevertheless:
 * the schedule goes on telling.
 * @param decide what changes; undefined: nothing
 */
export const saveAndTell = async (
  deps: Pick<SubscriptionsDeps, "recurring" | "payments" | "log">,
  read: () => Promise<RecurringRow>,
  decide: (row: RecurringRow) => RecurringMove | undefined,
  call: Call,
): Promise<RecurringRow> => {
  const saved = await retryOnConflict(async () => {
    const row = await read();
    const move = decide(row);
    if (!move) return row;
    const next = { ...row, ...move, version: row.version + 1, change: call.change() };
    await deps.recurring.save(next);
    return next;
  });
  try {
    return await settleAtStripe(deps, saved, call.change());
  } catch (error) {
    deps.log.error("stripe-not-told", error, { recurringGiftId: saved.recurringGiftId });
    return saved;
  }
};
