import type { Money } from "#shared/values/money.ts";
import type { MoneyPurpose } from "#shared/vocabulary/beneficiaries.ts";
import type { SlotRow } from "../rows.ts";
import type { SlotPurposes } from "../schemas.ts";
import { periodOf } from "./period.ts";

type Paid = Pick<SlotRow, "used">;
type SlotPurpose = SlotPurposes[number];

/**
 * The key of `used` under which a payment of an ISO day counts: its purpose and month. Months, since terms are made of them:
 * what was paid stays counted whatever a cap is changed to.
 */
export const usedKey = (purpose: MoneyPurpose, day: string): string => `${purpose}#${periodOf("month", day)}`;

/** A purpose and the period of an ISO day in which its cap counts: `school#2026-autumn`. */
export const cappedPeriod = ({ purpose, cap }: SlotPurpose, day: string): string =>
  `${purpose}#${periodOf(cap.per, day)}`;

/** What was paid of a purpose in the months of the period of an ISO day, in fen. */
const paid = ({ used }: Paid, { purpose, cap }: SlotPurpose, day: string): number =>
  Object.entries(used)
    .map(([key, amount]) => [key.split("#"), amount] as const)
    .filter(
      ([[name, month]]) => name === purpose && periodOf(cap.per, `${month}-01`) === periodOf(cap.per, day),
    )
    .reduce((sum, [, amount]) => sum + amount, 0);

/** What may still be paid of a purpose in the period of an ISO day; undefined for what the slot is not paid for. */
export const leftOf = (
  slot: Pick<SlotRow, "purposes" | "used">,
  purpose: MoneyPurpose,
  day: string,
): Money | undefined => {
  const named = slot.purposes.find((one) => one.purpose === purpose);
  if (!named) return undefined;
  const { amount, currency } = named.cap;
  return { amount: Math.max(0, amount - paid(slot, named, day)), currency };
};

/** The purposes, by their places in a list, whose cap is below what was paid in the period of an ISO day. */
export const belowPaid = (slot: Paid, purposes: SlotPurposes, day: string): number[] =>
  [...purposes.entries()].flatMap(([at, purpose]) =>
    purpose.cap.amount < paid(slot, purpose, day) ? [at] : [],
  );
