import { countyDay } from "#shared/values/time.ts";
import { isPaid } from "../giving/rules/donation-status.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { AcknowledgmentRow, Gift, OfficialRow } from "./rows.ts";
import { giftIdOf } from "./rules/gift-id.ts";
import { validityOf } from "./rules/validity.ts";

/** What stands beside a gift: its number, its official receipt. */
export interface Beside {
  readonly acknowledgment: Pick<AcknowledgmentRow, "number"> | undefined;
  readonly official: Pick<OfficialRow, "receiptNo"> | undefined;
}

/** A gift with its number, without its donor. */
export const numberedGiftOf = (gift: Gift, { acknowledgment, official }: Beside) => {
  const given =
    gift.sk === "OFFLINE"
      ? {
          kind: gift.kind === "goods" ? ("goods" as const) : ("offline" as const),
          day: gift.receivedOn,
          amount: gift.kind === "goods" ? null : gift.amount,
          currency: gift.kind === "goods" ? null : gift.currency,
          refunded: 0,
          goods: gift.kind === "goods" ? gift.goods : [],
        }
      : {
          kind: "donation" as const,
          day: countyDay(new Date(isPaid(gift) ? gift.paidAt : gift.createdAt)),
          amount: gift.amount,
          currency: gift.currency,
          refunded: gift.refunded,
          goods: [],
        };
  return {
    giftId: giftIdOf(gift),
    ...given,
    number: acknowledgment?.number ?? null,
    validity: validityOf(gift),
    receiptNo: official?.receiptNo ?? null,
  };
};
export type NumberedGift = ReturnType<typeof numberedGiftOf>;

/** What of a gift's project stands on its acknowledgment, as the project is today. */
export const projectOf = (project: Pick<ProjectRow, "name" | "receiverName" | "demo"> | undefined) => ({
  projectName: project?.name ?? "",
  receiver: project?.receiverName ?? null,
  demo: project?.demo ?? false,
});
