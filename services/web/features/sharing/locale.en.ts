import type { Said } from "../../shared/locales/message-schema.ts";
import type { shareZh } from "./locale.zh-cn.ts";

/** What is said when a need or a project is passed on, in English. */
export const shareEn: Said<typeof shareZh> = {
  title: "Share to WeChat",
  copy: "Copy text and link",
  copied: "Text copied; paste it into your group",
  text: "[{title}] {where}, {when}. Read more and sign up: {link}",
  projectText: "[{title}] About the project and where its money goes: {link}",
  more: "from {first}, {count} times",
  call: "You are needed here: sign up",
  projectCall: "See where the money goes",
  house: "禾联 Helink",
  scan: "Scan with WeChat, or press and hold",
  poster: "Poster: {title}; its QR code opens {link}",
  drawing: "Drawing the poster …",
  noPoster: "The poster could not be drawn. Tap again when you are online.",
  hold: "Press and hold the picture to save it, then send it to your group",
  save: "Save the poster",
};
