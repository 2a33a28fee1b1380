import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { offersZh } from "./locale.zh-cn.ts";

export const offersEn: MessageSchema<typeof offersZh> = {
  offer: {
    title: "You are asked to help",
    mine: "A station asks you to help",
    asks: "The station of {place} asks you to come",
    answer: "Say yes or no",
    until: "Please answer by {when}; then the next one is asked.",
    accept: "I am coming (I have read the risks)",
    decline: "Not coming? Tap the reason",
    reason: {
      "no-time": "No time then",
      "too-far": "Too far",
      "not-for-me": "Not for me",
      unwell: "Not well",
      other: "Another reason",
    },
    is: {
      accepted: "You said yes.",
      declined: "The station knows that you are not coming.",
      expired: "The time to answer is over.",
      withdrawn: "The station needs nobody any more. Thank you.",
    },
    toNeed: "Still want to come? See whether a place is left",
    notYours: "This was not found. It may be for somebody else: sign in as who got the message.",
  },
};
