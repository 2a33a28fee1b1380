import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireMyDonation } from "../../giving/access.ts";
import { isPaid } from "../../giving/rules/donation-status.ts";
import type { RefundsDeps } from "../deps.ts";
import type { refundRoutes } from "../routes.ts";
import { refundView } from "../views.ts";

type Get = UseCase<RefundsDeps, typeof refundRoutes.getGiftRefunds>;

/** What of a gift was asked back, for its donor or by its secret, and what is left of it. @throws Problem `not-found` */
export const getGiftRefunds: Get = async (deps, { params, headers }, { actor }) => {
  const donation = await requireMyDonation(deps, params.donationId, actor, headers["donation-secret"]);
  const [items, payment] = await Promise.all([
    deps.refunds.listOfGift(donation.donationId),
    isPaid(donation) ? deps.ledger.findPayment(donation.paymentId) : undefined,
  ]);
  const booked = payment?.status === "booked" ? payment : undefined;
  const { amount = 0, refunded = 0, refunding = 0, disputed = 0, lost = 0 } = booked ?? {};
  return {
    items: items.map(refundView),
    left: Math.max(0, amount - refunded - refunding - disputed),
    disputed: disputed > lost,
    nextCursor: null,
  };
};
