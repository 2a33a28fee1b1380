import { formatMoney, type Money } from "#shared/values/money.ts";
import { countyDay } from "#shared/values/time.ts";
import type { AcknowledgedGift } from "../read-gift.ts";
import { statements } from "../statement.ts";
import { paperTexts } from "./paper-texts.ts";
import { drawFoot, drawHead, hasRoom } from "./parts.ts";
import { inks, innerWidth, margin, openSheet, type PaperCall } from "./sheet.ts";

interface Year {
  readonly year: string;
  readonly items: readonly AcknowledgedGift[];
  readonly sums: readonly Money[];
  readonly name: string | null;
}

const [dayWidth, sumWidth] = [74, 120];
const middle = innerWidth - dayWidth - sumWidth;

/** All gifts of a year on sheets of A4, with their numbers, the sums by currency, and goods beside. */
export const yearPaper = async ({ year, items, sums, name }: Year, call: PaperCall) => {
  const text = paperTexts[call.locale];
  const title = text.yearTitle(year);
  const sheet = openSheet(title, call);
  const end = (page: number): void =>
    drawFoot(sheet, call, {
      lines: [statements[call.locale], `${text.made(countyDay(call.now))} · ${text.page(page)}`],
    });
  const money = (amount: number, currency: Money["currency"]) =>
    formatMoney({ amount, currency }, call.locale);
  const saidOf = ({ amount, currency, refunded, goods }: AcknowledgedGift): string => {
    if (amount === null || currency === null)
      return goods.map(({ what, quantity, unit }) => `${what} × ${quantity} ${unit}`).join("\n");
    return refunded === 0
      ? money(amount, currency)
      : `${money(amount, currency)}\n−${money(refunded, currency)}`;
  };

  let page = 1;
  let y = drawHead(sheet, title, "", "");
  y = sheet.write(text.yearThanks(name ?? text.nobody, year), margin, y - 8, { size: 13 }) + 14;
  sheet.line(y);
  if (items.length === 0) y = sheet.write(text.none, margin, y + 10, { size: 11 }) + 10;
  for (const gift of items) {
    const said = saidOf(gift);
    const what = [gift.projectName, gift.receiver ?? ""].filter(Boolean).join(" · ");
    const number = [gift.number ?? "", gift.validity === "void" ? text.voided : ""]
      .filter(Boolean)
      .join(" · ");
    const [whatHeight, saidHeight] = [
      sheet.heightOf(what, 11, middle - 14),
      sheet.heightOf(said, 11, sumWidth),
    ];
    const height = Math.max(whatHeight + 14, saidHeight) + 12;
    if (!hasRoom(y, height)) {
      end(page);
      sheet.nextPage();
      page += 1;
      y = drawHead(sheet, title, "", "");
      sheet.line(y);
    }
    sheet.write(gift.day, margin, y + 6, { size: 11, ink: inks.soft, width: dayWidth });
    const below = sheet.write(what, margin + dayWidth, y + 6, { size: 11, width: middle - 14 });
    sheet.write(number, margin + dayWidth, below - 1, { size: 9, ink: inks.soft, width: middle - 14 });
    sheet.write(said, margin + dayWidth + middle, y + 6, { size: 11, width: sumWidth, align: "right" });
    y += height;
    sheet.line(y);
  }
  const total = sums.map(({ amount, currency }) => money(amount, currency)).join("\n");
  if (!hasRoom(y, 30 + 18 * sums.length)) {
    end(page);
    sheet.nextPage();
    page += 1;
    y = drawHead(sheet, title, "", "");
  }
  if (sums.length > 0) {
    sheet.write(text.sum, margin, y + 9, { size: 11.5, width: middle });
    y = sheet.write(total, margin + dayWidth + middle - 60, y + 9, {
      size: 12.5,
      width: sumWidth + 60,
      align: "right",
    });
  }
  if (items.some(({ kind }) => kind === "goods"))
    sheet.write(text.goodsNote, margin, y + 8, { size: 9.5, ink: inks.soft });
  end(page);
  return { file: await sheet.close(), mediaType: "application/pdf", fileName: `helink-${year}.pdf` };
};
