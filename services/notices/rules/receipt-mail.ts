import type { PendingRow } from "../rows.ts";
import type { Text } from "./kind-texts.ts";
import { linesOf, mailSubject, type ServiceNames } from "./texts.ts";

/** What of a guest's a mail is about, and what its link does. */
const words: Readonly<
  Record<"donation" | "recurringGift" | "pledge", { readonly number: Text; readonly link: Text }>
> = {
  donation: {
    number: { "zh-CN": "捐赠编号：", en: "Number of the gift: " },
    link: {
      "zh-CN": "这个链接能打开您的捐赠，请自己留着，不要转发：",
      en: "This link opens your gift; keep it to yourself:",
    },
  },
  recurringGift: {
    number: { "zh-CN": "月捐编号：", en: "Number of the monthly gift: " },
    link: {
      "zh-CN": "用这个链接随时可以暂停、改金额或停止月捐，不用登录；请自己留着，不要转发：",
      en: "By this link you pause, change or end your monthly gift at any time, without signing in; keep it to yourself:",
    },
  },
  pledge: {
    number: { "zh-CN": "承诺编号：", en: "Number of the pledge: " },
    link: {
      "zh-CN": "用这个链接去捐，或停止提醒，不用登录；请自己留着，不要转发：",
      en: "By this link you give, or end the reminders, without signing in; keep it to yourself:",
    },
  },
};

interface GuestMail {
  readonly thing: keyof typeof words;
  readonly id: string;
  readonly link: string | undefined;
}

/**
 * Word of what a guest gave, in both languages: what happened, its number, and the link that opens it, whose end no server
 * is sent.
 */
export const receiptMailOf = (
  rows: readonly PendingRow[],
  services: ServiceNames,
  { thing, id, link }: GuestMail,
) => {
  const text = (locale: "zh-CN" | "en"): string =>
    [
      ...linesOf(rows, services, undefined, locale),
      `${words[thing].number[locale]}${id}`,
      ...(link ? [words[thing].link[locale], link] : []),
    ].join("\n");
  return { subject: mailSubject, text: `${text("zh-CN")}\n\n${text("en")}` };
};
