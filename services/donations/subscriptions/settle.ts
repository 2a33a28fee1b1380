import type { Change } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { SubscriptionsDeps } from "./deps.ts";
import type { RecurringRow } from "./rows.ts";
import { isOver, isUnsettled } from "./rules/next-recurring.ts";

type Deps = Pick<SubscriptionsDeps, "recurring" | "payments">;

/**
 * Tells Stripe what a monthly gift has become, under a key of that version of it: told again, it is one change. Resolves with
 * the row after it; the row as it was where it has changed meanwhile, and is told again.
 * @throws Stripe's error
 */
export const settleAtStripe = async (
  { recurring, payments }: Deps,
  row: RecurringRow,
  change: Change,
): Promise<RecurringRow> => {
  const { subscriptionId, recurringGiftId, version, status, amount } = row;
  if (!isUnsettled(row)) return row;
  if (subscriptionId !== undefined) {
    const key = `${recurringGiftId}-${version}`;
    if (isOver(row)) await payments.cancelSubscription(subscriptionId, key);
    else await payments.changeSubscription(subscriptionId, { paused: status === "paused", amount }, key);
  }
  const settled = { ...row, due: undefined, dueAt: undefined, version: version + 1, change };
  try {
    await recurring.save(settled);
    return settled;
  } catch (error) {
    if (error instanceof ConditionFailed) return row;
    throw error;
  }
};
