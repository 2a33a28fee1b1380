import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { moneyBackZh } from "./locale.zh-cn.ts";

export const moneyBackEn: MessageSchema<typeof moneyBackZh> = {
  moneyBack: {
    title: "Refunds and disputes",
    how: "Small refunds that a donor asks for are made at once; larger ones, and those that finance begins, are made once a manager approves.",
    nothing: "There are no refunds, and no bank disputes.",
    waiting: "Refunds to approve ({count})",
    refunds: "Other refunds",
    disputes: "Bank disputes",
    by: { donor: "Asked for by the donor", finance: "Begun by finance" },
    approve: "Approve the refund",
    refuse: "Do not refund",
    gift: "Gift {id}",
    status: {
      requested: "Waits for approval",
      booking: "On its way",
      sending: "On its way",
      sent: "With the payment service",
      succeeded: "Refunded",
      failed: "Not refunded, back in the fund",
      refused: "Not refunded",
    },
    refusedFor: {
      disputed: "A bank disputes this payment",
      "more-than-left": "More than is left of the gift",
      balance: "The fund does not hold that much",
      manager: "A manager did not approve it",
      other: "The payment service did not take it: {reason}",
    },
    dispute: {
      status: {
        warning_needs_response: "The bank asks: answer it",
        warning_under_review: "Answered, the bank is looking",
        warning_closed: "The bank asked no further; nothing was taken",
        needs_response: "Evidence is needed",
        under_review: "Evidence is in, the bank is looking",
        won: "Won, the money is back",
        lost: "Lost, the money is gone",
        prevented: "Prevented",
      },
      due: "Answer by {at}",
      answered: "Evidence was handed in",
      noted: "Noted: evidence was handed in",
      note: "Note: evidence was handed in",
      how: "Evidence is handed in at the payment service. Here you only note that it was, so that nobody is reminded again.",
      fromFund: "{sum} from the fund",
      shortfall: "{sum} made good by the organisation",
    },
    ask: {
      open: "Want it back?",
      amount: "How much (at most {left})",
      send: "Ask for the refund",
      why: "Up to a thousand yuan is refunded at once, to where it was paid from, within some days; more once a manager approves.",
      disputed: "A bank disputes this payment: it can be refunded once the bank has decided.",
    },
  },
};
