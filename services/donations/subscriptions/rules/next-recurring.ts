import type { EndReason } from "#shared/published/events/donations.ts";
import { monthlyDue } from "../keys.ts";
import type { RecurringRow } from "../rows.ts";

/**
 * Tries to collect a month after which a monthly gift ends: the first and three more, over 15 days. Stripe spaces them by
 * the account's settings and may give up earlier, never later than this.
 */
export const mostTries = 4;

/** The fields of a monthly gift that change; those that are undefined are removed. */
export type RecurringMove = Partial<
  Pick<
    RecurringRow,
    "status" | "amount" | "amounts" | "failed" | "ended" | "subscriptionId" | "due" | "dueAt"
  >
>;

export const isOver = ({ status }: Pick<RecurringRow, "status">): boolean => status === "ended";

/** Whether Stripe still has to be told of the last change. */
export const isUnsettled = ({ due }: Pick<RecurringRow, "due">): boolean => due !== undefined;

/** Puts a monthly gift onto the list of what Stripe has to be told, from an instant on. */
const tellStripe = (at: string) => ({ due: monthlyDue, dueAt: at });
const told = { due: undefined, dueAt: undefined } as const;

const runningOf = ({ failed }: RecurringRow) => (failed ? "overdue" : "active");
const agreed = ({ amounts }: RecurringRow, amount: number): number[] => [...new Set([...amounts, amount])];

/** Ends a monthly gift; Stripe is told, unless it said so itself. Once it has ended nothing brings it back. */
export const endMove = (reason: EndReason, at: string, isToldAlready = false): RecurringMove => ({
  status: "ended",
  failed: undefined,
  ended: { at, reason },
  ...(isToldAlready ? told : tellStripe(at)),
});

/** A month was paid: what was owed is settled. One that ended meanwhile stays so, and Stripe is told again. */
export const paidMove = (
  row: RecurringRow,
  subscriptionId: string,
  takesGifts: boolean,
  at: string,
): RecurringMove => {
  if (isOver(row)) return { subscriptionId, ...tellStripe(at) };
  if (!takesGifts) return { subscriptionId, ...endMove("project-closed", at) };
  return { subscriptionId, status: row.status === "paused" ? "paused" : "active", failed: undefined };
};

/** A try to collect a month failed. After the last one the monthly gift ends. Undefined for a try that is known already. */
export const failedMove = (
  row: RecurringRow,
  failed: { readonly invoiceId: string; readonly tries: number; readonly nextTryAt: string | undefined },
  at: string,
): RecurringMove | undefined => {
  const isKnown = row.failed?.invoiceId === failed.invoiceId && row.failed.tries >= failed.tries;
  if (isOver(row) || row.status === "pending" || isKnown) return undefined;
  if (failed.tries >= mostTries || failed.nextTryAt === undefined) return endMove("unpaid", at);
  return { status: row.status === "paused" ? "paused" : "overdue", failed };
};

/**
 * What a subscription, as it is at Stripe now, says of its monthly gift. What was changed at Stripe itself is taken over,
 * unless Stripe has still to be told of a change here. Undefined where nothing changes.
 */
export const stateMove = (
  row: RecurringRow,
  subscriptionId: string,
  state: { readonly isOver: boolean; readonly paused: boolean; readonly amount: number },
  at: string,
): RecurringMove | undefined => {
  const isNew = row.subscriptionId !== subscriptionId;
  if (isOver(row)) {
    if (state.isOver) return isUnsettled(row) ? told : undefined;
    return isNew ? { subscriptionId, ...tellStripe(at) } : undefined;
  }
  if (state.isOver) return endMove("at-stripe", at, true);
  if (isUnsettled(row)) return undefined;
  const { paused, amount } = state;
  // Whether it has begun is said by the money of its first month.
  const running = row.status === "paused" ? runningOf(row) : row.status;
  const status = paused ? "paused" : running;
  if (!isNew && row.status === status && row.amount === amount) return undefined;
  return { subscriptionId, status, amount, amounts: agreed(row, amount) };
};

/** What a donor changes: paused or not, another amount from the next month on. Stripe is told. */
export const changeMove = (
  row: RecurringRow,
  {
    paused,
    amount = row.amount,
  }: { readonly paused?: boolean | undefined; readonly amount?: number | undefined },
  at: string,
): RecurringMove | undefined => {
  const status = paused
    ? "paused"
    : paused === undefined || row.status !== "paused"
      ? row.status
      : runningOf(row);
  if (status === row.status && amount === row.amount) return undefined;
  return { status, amount, amounts: agreed(row, amount), ...tellStripe(at) };
};
