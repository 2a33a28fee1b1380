import { folded, type Reading } from "#shared/imports/readings.ts";

const unreadable = { problem: { code: "cell-sum" } } as const;

/**
 * A sum as banks print it, in minor units: `1,234.56`, ¥1234.5, +300.00, -20.00, (20.00), 20.00-. Empty cells, and those
 * with a dash alone, are no sum.
 * @param digits after the decimal point, in the statement's currency
 */
export const amountCell = (text: string, digits: number): Reading<number | undefined> => {
  const cell = folded(text).replaceAll(/[\s,¥$€£元]/gu, "");
  if (cell === "" || /^[-–—]+$/.test(cell)) return { value: undefined };
  const [, open = "", sign = "", whole = "", part = "", after = "", close = ""] =
    /^(\()?([+-])?(\d{1,12})(?:\.(\d{1,4}))?(-)?(\))?$/.exec(cell) ?? [];
  if (whole === "" || (open === "") !== (close === "")) return unreadable;
  const isMinus = [open !== "", sign === "-", after === "-"].filter(Boolean);
  if (isMinus.length > 1) return unreadable;
  const minor = part.slice(0, digits).padEnd(digits, "0");
  if (/[1-9]/.test(part.slice(digits))) return unreadable;
  const amount = Number(`${whole}${minor}`);
  return { value: isMinus.length === 1 && amount !== 0 ? -amount : amount };
};
