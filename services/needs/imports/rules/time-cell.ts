import { folded, type Reading } from "#shared/imports/readings.ts";

const digits = "零一二三四五六七八九";
const chineseNumber = /(?:([二三四五]?)十)?([零一二两三四五六七八九]?)/;

/** A number of one or two digits, also in Chinese (十一, 两); NaN for anything else. */
const numberOf = (text: string): number => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const whole = new RegExp(`^${chineseNumber.source}$`).exec(text);
  if (!whole || text === "") return Number.NaN;
  const [, tens, ones = ""] = whole;
  const ten = text.includes("十") ? Math.max(1, digits.indexOf(tens || "一")) : 0;
  return ten * 10 + Math.max(0, digits.indexOf(ones.replace("两", "二")));
};

const minutesOf = (text: string): number => {
  if (text === "" || text === "整") return 0;
  if (text === "半") return 30;
  if (text === "一刻") return 15;
  return text === "三刻" ? 45 : numberOf(text);
};

/** The part of the day that is said before the hour (or after it, am and pm), and the hour of the day it makes. */
const parts: readonly (readonly [RegExp, (hour: number) => number])[] = [
  [/^凌晨|^半夜/, (hour) => (hour === 12 ? 0 : hour <= 6 ? hour : Number.NaN)],
  [/^(?:早上|早晨|清晨|早|上午)/, (hour) => (hour <= 12 ? hour : Number.NaN)],
  [/^中午/, (hour) => (hour <= 3 ? hour + 12 : hour >= 11 && hour <= 13 ? hour : Number.NaN)],
  [/^(?:下午|傍晚)/, (hour) => (hour < 12 ? hour + 12 : hour <= 19 ? hour : Number.NaN)],
  [
    /^(?:晚上|晚间|夜里|晚)/,
    (hour) => (hour === 12 ? 24 : hour >= 5 && hour < 12 ? hour + 12 : hour >= 17 ? hour : Number.NaN),
  ],
  [/\s*a\.?m\.?$/, (hour) => (hour === 12 ? 0 : hour < 12 ? hour : Number.NaN)],
  [/\s*p\.?m\.?$/, (hour) => (hour === 12 ? 12 : hour < 12 ? hour + 12 : Number.NaN)],
];

const unreadable: Reading<string> = { problem: { code: "cell-time" } };

const timeOf = (hour: number, minute: number): Reading<string> => {
  const isTime = hour >= 0 && minute >= 0 && minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  if (!isTime) return unreadable;
  return { value: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` };
};

/** What Excel puts before a time of day when it shows the day too: its day 0. */
const dayZero = /^(?:1899[-/.]12[-/.]3[01]|1900[-/.]0?1[-/.]0?[01])[t\s]+/;

/**
 * A time of day as Excel and people write it: `09:00`, 9:00:00, 9：00, 0900, 9点, 9点半, 九点一刻, 上午9:00, 下午2:00,
 * 2:00 PM, 0.375 (Excel's share of the day).
 * @returns `HH:MM`, up to `24:00`
 */
export const timeCell = (text: string): Reading<string> => {
  const cell = folded(text).replace(dayZero, "");
  const share = /^0?(\.\d+)$/.exec(cell);
  if (share) {
    const minutes = Math.round(Number(share[1]) * 1_440);
    return timeOf(Math.floor(minutes / 60), minutes % 60);
  }
  const part = parts.find(([said]) => said.test(cell));
  const clock = (part ? cell.replace(part[0], "") : cell).trim();
  const inHour = part?.[1] ?? ((hour: number) => hour);
  const four = /^([01]\d|2[0-4])([0-5]\d)$/.exec(clock);
  if (four) return timeOf(inHour(Number(four[1])), Number(four[2]));
  const [, hour, minute = ""] =
    /^(\d{1,2}):(\d{2})(?::00(?:\.0+)?)?$/.exec(clock) ??
    /^([^点时]+)[点时]([^分]*)分?$/.exec(clock) ??
    (part ? ["", clock] : []);
  return hour === undefined ? unreadable : timeOf(inHour(numberOf(hour.trim())), minutesOf(minute.trim()));
};
