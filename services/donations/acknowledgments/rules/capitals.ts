const digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const places = ["仟", "佰", "拾", ""] as const;
const groups = ["", "万", "亿"] as const;

/** Up to four digits as they are written in words; a nought between two of them once. */
const groupOf = (group: number): string =>
  String(group)
    .padStart(4, "0")
    .split("")
    .map((digit, at) => (digit === "0" ? "零" : `${digits[Number(digit)]}${places[at]}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "");

const yuanOf = (yuan: number): string => {
  const parts: string[] = [];
  let rest = yuan;
  for (let place = 0; rest > 0; place += 1) {
    const group = rest % 10_000;
    const below = parts.length > 0 && parts.some((part) => part !== "");
    // A nought stands before a group that does not fill its thousands.
    const isShort = below && yuan % 10_000 ** place < 10_000 ** place / 10;
    parts.unshift(group === 0 ? "" : `${groupOf(group)}${groups[place]}${isShort ? "零" : ""}`);
    rest = Math.floor(rest / 10_000);
  }
  return parts.join("");
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
