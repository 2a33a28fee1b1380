const digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const places = ["仟", "佰", "拾", ""] as const;

/** Up to four digits as they are written in words; a nought between two of them once. */
const groupOf = (group: number): string =>
  String(group)
    .padStart(4, "0")
    .split("")
    .map((digit, at) => (digit === "0" ? "零" : `${digits[Number(digit)]}${places[at]}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "");

/** Up to a million less one: the thousands and what is above them, and what is below. */
const yuanOf = (yuan: number): string => {
  const [high, low] = [Math.floor(yuan / 10_000), yuan % 10_000];
  if (high === 0) return groupOf(low);
  // A nought stands for thousands that are not there.
  return `${groupOf(high)}万${low > 0 && low < 1_000 ? "零" : ""}${groupOf(low)}`;
};

/**
 * A sum of yuan in the characters that no stroke can change, as receipts have it: 人民币壹仟零伍元叁角整.
 * @param fen 1 to 99,999,999
 */
export const capitals = (fen: number): string => {
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 ? "" : `${yuanOf(yuan)}元`;
  if (jiao === 0 && rest === 0) return `人民币${whole}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : yuan > 0 ? "零" : "";
  return `人民币${whole}${tenths}${rest > 0 ? `${digits[rest]}分` : "整"}`;
};
