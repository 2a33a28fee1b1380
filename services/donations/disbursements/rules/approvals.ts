import type { Currency } from "#shared/values/money.ts";
import type { DisbursementRow } from "../rows.ts";

/** Sums above which the county may hold a disbursement, in minor units; of a currency that is not listed, any. */
const holdAbove: Partial<Record<Currency, number>> = { CNY: 5_000_000 };

/** Hours for which the county may hold one, once. */
export const hoursHeld = 24;

export const mayBeHeld = ({ amount, currency }: Pick<DisbursementRow, "amount" | "currency">): boolean =>
  amount > (holdAbove[currency] ?? 0);

/** Whether somebody had a part in asking for a disbursement or approving it: who did takes no further step. */
export const hadPart = ({ requestedBy, approvals }: DisbursementRow, personId: string): boolean =>
  requestedBy === personId || approvals.some(({ by }) => by === personId);

/** What is removed from a disbursement once nobody has a step to take any more. */
export const noLongerWaiting = { due: undefined, dueAt: undefined } as const;
