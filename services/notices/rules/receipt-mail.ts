import type { PendingRow } from "../rows.ts";
import { linesOf, mailSubject, type ServiceNames } from "./texts.ts";

/**
 * Word of a guest's gift, in both languages: what happened, the number of the gift, and the link that opens it, whose end
 * no server is sent.
 */
export const receiptMailOf = (
  rows: readonly PendingRow[],
  services: ServiceNames,
  donationId: string,
  link: string | undefined,
) => {
  const zh = [
    ...linesOf(rows, services, undefined, "zh-CN"),
    `捐赠编号：${donationId}`,
    ...(link ? ["这个链接能打开您的捐赠，请自己留着，不要转发：", link] : []),
  ];
  const en = [
    ...linesOf(rows, services, undefined, "en"),
    `Number of the gift: ${donationId}`,
    ...(link ? ["This link opens your gift; keep it to yourself:", link] : []),
  ];
  return { subject: mailSubject, text: `${zh.join("\n")}\n\n${en.join("\n")}` };
};
