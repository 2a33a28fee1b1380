import { refuse } from "#shared/problem/problem.ts";
import { formatMoney } from "#shared/values/money.ts";
import { countyDay } from "#shared/values/time.ts";
import type { OfflineRow } from "../../offline/rows.ts";
import type { AcknowledgedGift } from "../read-gift.ts";
import { capitals } from "../rules/capitals.ts";
import { demoNotices, statements } from "../statement.ts";
import { paperTexts } from "./paper-texts.ts";
import { drawFacts, drawFoot, drawHead } from "./parts.ts";
import { inks, innerWidth, margin, openSheet, type PaperCall } from "./sheet.ts";

interface Given {
  readonly gift: AcknowledgedGift;
  /** The donor's own name; null where they gave none. */
  readonly name: string | null;
  readonly anonymous: boolean;
  readonly way: "online" | OfflineRow["kind"];
}

/** What was given: a sum, of yuan also in capitals, or things. */
const factsOfGift = ({ amount, currency, refunded, goods }: AcknowledgedGift, call: PaperCall) => {
  const text = paperTexts[call.locale];
  if (amount === null || currency === null)
    return [
      [text.goods, goods.map(({ what, quantity, unit }) => `${what} × ${quantity} ${unit}`).join("\n")],
    ] as const;
  const money = (sum: number) => formatMoney({ amount: sum, currency }, call.locale);
  const isWritten = currency === "CNY" && call.locale === "zh-CN";
  return [
    [text.amount, isWritten ? `${money(amount)}（${capitals(amount)}）` : money(amount)],
    ...(refunded > 0
      ? [
          [text.refunded, money(refunded)],
          [text.kept, money(amount - refunded)],
        ]
      : []),
  ] as const;
};

/**
 * The acknowledgment of a gift on a sheet of A4.
 * @throws refusal `wrong-state` while it has no number
 */
export const acknowledgmentPaper = async (given: Given, call: PaperCall) => {
  const { gift, name, anonymous, way } = given;
  const { number } = gift;
  if (number === null) throw refuse("wrong-state");
  const text = paperTexts[call.locale];
  const isVoid = gift.validity === "void";
  const sheet = openSheet(`${text.title} ${number}`, call);
  let y = drawHead(sheet, text.title, `${text.number} ${number}`, gift.demo ? demoNotices[call.locale] : "");
  if (isVoid) y = sheet.write(text.voidNote, margin, y, { size: 12, ink: inks.wrong }) + 10;
  else
    y =
      sheet.write(text.thanks(name ?? (anonymous ? text.anonymous : text.nobody)), margin, y, { size: 13 }) +
      14;
  y = drawFacts(
    sheet,
    [
      [text.donor, name ?? (anonymous ? text.anonymous : text.noName)],
      [text.receiver, gift.receiver ?? text.unknown],
      [text.project, gift.projectName],
      [text.day, gift.day],
      [text.way, text.ways[way]],
      ...factsOfGift(gift, call),
      [text.gift, gift.giftId],
      ...(gift.receiptNo === null ? [] : [[text.receiptNo, gift.receiptNo] as const]),
    ],
    y,
  );
  if (anonymous)
    y = sheet.write(text.anonymousNote, margin, y + 12, { size: 9.5, ink: inks.soft, width: innerWidth });
  const missing = sheet.missing(`${name ?? ""}${gift.projectName}${gift.receiver ?? ""}`);
  if (missing.length > 0)
    sheet.write(text.missing(missing.join(" ")), margin, y + 8, { size: 9.5, ink: inks.soft });
  drawFoot(sheet, call, {
    address: `${call.publicUrl}/a/${number}`,
    lines: [statements[call.locale], text.made(countyDay(call.now))],
  });
  if (isVoid) sheet.stamp(text.voided);
  return { file: await sheet.close(), mediaType: "application/pdf", fileName: `${number}.pdf` };
};
