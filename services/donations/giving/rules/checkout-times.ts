import { refuse } from "#shared/problem/problem.ts";

/** Stripe may forget an Idempotency-Key after 24 hours; no checkout is opened under a key nearly that old. */
const keyValidMs = 23 * 3_600_000;

/** Stripe closes a checkout 24 hours after it was opened; its row is kept a day longer. */
const keptSeconds = 48 * 3_600;

/** Requires that Stripe still knows the key of a checkout begun at an ISO instant. @throws refusal `wrong-state` */
export const requireFreshKey = (begunAt: string, now: Date): void => {
  if (now.getTime() - Date.parse(begunAt) > keyValidMs) throw refuse("wrong-state");
};

/** Until when the row of a checkout begun at an ISO instant is kept (seconds since 1970). */
export const checkoutKeptUntil = (begunAt: string): number =>
  Math.ceil(Date.parse(begunAt) / 1_000) + keptSeconds;
