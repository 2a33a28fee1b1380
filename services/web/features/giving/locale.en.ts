import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { givingZh } from "./locale.zh-cn.ts";

export const givingEn: MessageSchema<typeof givingZh> = {
  giving: {
    title: "Give",
    to: "Give to “{name}”",
    amount: "How much",
    other: "Another amount",
    otherIn: "Another amount ({currency})",
    currency: "In which currency",
    wrongAmount: "Enter an amount above 0 with at most two decimals (none in yen)",
    anonymous: "Give anonymously",
    anonymousNote: "Your name then appears on no page and in no list.",
    name: "Name (optional)",
    email: "E-mail (optional, for the acknowledgment)",
    optional: "Leave a name and e-mail, or a message (optional)",
    both: "Name and e-mail go together, or leave both empty",
    message: "A message (optional)",
    pay: "Pay {money}",
    who: "Who takes the money",
    result: "Your gift",
    status: {
      pending:
        "The bank's word is on its way. If you have paid, do not pay again; this page updates by itself.",
      paid: "It has arrived. Thank you!",
      failed: "The payment did not go through; nothing was taken.",
      expired: "The time to pay has passed; nothing was taken.",
      "partly-refunded": "It has arrived; a part was refunded.",
      refunded: "This gift was refunded in full.",
    },
    payNow: "Pay",
    giftAmount: "Amount",
    refundedSum: "Refunded",
    when: "Arrived",
    acknowledgment: "Acknowledgment",
    number: "Receipt number",
    print: "Print or save as PDF",
    seeProject: "See what the project's money does",
    hidden:
      "This gift shows only in the tab you gave it from, until that is closed. If you left a mail address, sign in with it and say under My gifts that it is yours.",
    mine: "My gifts",
    none: "No gifts yet.",
    claim:
      "Once a gift made without signing in is paid, you are asked about it here if it names your mail address; say yes, and it is in your list.",
    unclaimed: {
      title: "Is this gift yours?",
      why: "Somebody gave without signing in and left your mail address. If it was you, it joins your gifts; if not, you are not asked again.",
      yes: "Yes, mine",
      no: "Not mine",
      sure: "Are you sure that it is not yours? You are not asked again, and cannot take it back.",
      back: "Let me think",
    },
  },
};
