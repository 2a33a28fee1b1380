import type { BookedPayment } from "../../books/rows.ts";
import type { refundRefusals } from "../schemas.ts";

type Refusal = (typeof refundRefusals)[number];

/**
 * Why a refund cannot be: its payment stands disputed; more than was paid would go back, counting what is on its way; or its
 * fund has paid the money out. The one rule for asking and for booking.
 * @param balance what its fund has, and `amount`, in minor units
 */
export const brokenRule = (
  { amount: paid, refunded, refunding = 0, disputed = 0, lost = 0 }: BookedPayment,
  balance: number,
  amount: number,
): Refusal | undefined => {
  if (disputed > lost) return "disputed";
  if (refunded + refunding + disputed + amount > paid) return "more-than-left";
  return balance < amount ? "balance" : undefined;
};
