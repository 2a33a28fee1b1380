import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { sharingZh } from "./locale.zh-cn.ts";

export const sharingEn: MessageSchema<typeof sharingZh> = {
  share: {
    title: "Share to WeChat",
    copy: "Copy text and link",
    copied: "Text copied; paste it into your group",
    text: "[{title}] {where}, {when}. Read more and sign up: {link}",
    quickText:
      "{title}: {where}, {when}. To come, leave your name and phone here, no account needed: {quick} Details: {link}",
    projectText: "[{title}] About the project and where its money goes: {link}",
    more: "from {first}, {count} times",
    call: "You are needed here: sign up",
    projectCall: "See where the money goes",
    site: "禾联 Helink",
    scan: "Scan with WeChat, or press and hold",
    poster: "Poster: {title}; its QR code opens {link}",
    drawing: "Drawing the poster …",
    noPoster: "The poster could not be drawn. Tap again when you are online.",
    hold: "Press and hold the picture to save it, then send it to your group",
    save: "Save the poster",
  },
};
