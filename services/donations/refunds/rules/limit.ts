import type { Currency } from "#shared/values/money.ts";

/**
 * What a donor gets back of one gift without a manager, all refunds of it together, in minor units; of a currency that is not
 * listed, nothing.
 */
const withoutManager: Partial<Record<Currency, number>> = { CNY: 100_000 };

/** Whether a manager has to approve a refund: whatever finance asks for, and what goes beyond the limit. Minor units. */
export const needsManager = (
  by: "donor" | "finance",
  {
    before,
    amount,
    currency,
  }: { readonly before: number; readonly amount: number; readonly currency: Currency },
): boolean => by === "finance" || before + amount > (withoutManager[currency] ?? 0);
