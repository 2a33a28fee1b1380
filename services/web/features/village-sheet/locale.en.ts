import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { villageSheetZh } from "./locale.zh-cn.ts";

export const villageSheetEn: MessageSchema<typeof villageSheetZh> = {
  villageSheet: {
    title: "Village sheet",
    intro:
      "For those who use no phone: a page to post up, a picture for the group chat, words for the loudspeaker, all in Chinese. Friday is the day to make next week's.",
    township: "Township",
    village: "Which village it hangs in (printed, not kept)",
    paper: "Print it and post it up",
    print: "Print this page",
    notInWeChat: "WeChat cannot print: please open this page on a computer.",
    names: "Those thanked by name agreed to that; each time you open this page they read that you did.",
    aloud: "For the loudspeaker",
    aloudNote: "About a minute read aloud",
    picture: "For the village's WeChat group",
    pictureNote: "Large type: it is read without zooming in.",
    pictureOf: "The sheet of {place}; the QR code opens {link}",
  },
};
