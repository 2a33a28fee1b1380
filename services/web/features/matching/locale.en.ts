import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { matchingZh } from "./locale.zh-cn.ts";

export const matchingEn: MessageSchema<typeof matchingZh> = {
  matches: {
    none: "Nothing fits just now. More skills, times or kilometres bring more.",
    fits: "you have time for {fitting} of {open} shifts",
    next: "Next: {when}",
    why: "Why this one",
  },
};
