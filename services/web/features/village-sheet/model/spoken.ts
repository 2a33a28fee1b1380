import { isoDay } from "../../../shared/format/time.ts";

// How numbers, days and times are said aloud in Chinese, for whoever reads a text into a microphone.

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;
const units = ["", "十", "百", "千"] as const;

/** A whole number below 10,000 as it is said: 12 is 十二, 105 一百零五. */
export const spokenNumber = (number: number): string => {
  if (number === 0) return digits[0];
  const written = [...String(number)].map(Number);
  const said = written
    .map((digit, at) => (digit === 0 ? "零" : `${digits[digit]}${units[written.length - 1 - at]}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
  return number < 20 ? said.replace(/^一十/, "十") : said;
};

/** How many there are of something that has a measure word: 2 is 两, all else as the number is said. */
export const spokenCount = (number: number): string => (number === 2 ? "两" : spokenNumber(number));

const weekdays = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** The weekday of an ISO day: 星期六. */
export const weekdayOf = (day: string): string => `星期${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;

/** An ISO day as it is said, without its weekday: 十二月五号. */
export const spokenDate = (day: string): string =>
  `${spokenNumber(Number(day.slice(5, 7)))}月${spokenNumber(Number(day.slice(8, 10)))}号`;

/** The parts of a day, each up to an hour. */
const partsOfDay = [
  [5, "凌晨"],
  [8, "早上"],
  [12, "上午"],
  [13, "中午"],
  [18, "下午"],
  [24, "晚上"],
] as const;

/** The part of the day in which an hour (0 to 23) lies: 上午. */
export const partOfDay = (hour: number): string => partsOfDay.find(([until]) => hour < until)?.[1] ?? "";

/** Hour and minute in the county at a moment. */
export const timeOfDay = (time: string): readonly [hour: number, minute: number] => {
  // The county's zone has no daylight saving time.
  const at = new Date(Date.parse(time) + 8 * 3_600_000);
  return [at.getUTCHours(), at.getUTCMinutes()];
};

const minutesSaid = (minute: number): string => {
  if (minute === 0) return "";
  if (minute === 30) return "半";
  return `${minute < 10 ? "零" : ""}${spokenNumber(minute)}分`;
};

/** The hour of a clock of twelve: 14 is 2. */
export const onClock = (hour: number): number => (hour > 12 ? hour - 12 : hour);

/** A time of day as it is said: 上午九点半, 下午两点零五分. */
export const spokenTime = (time: string): string => {
  const [hour, minute] = timeOfDay(time);
  return `${partOfDay(hour)}${spokenCount(onClock(hour))}点${minutesSaid(minute)}`;
};

/** A shift as it is said: 十二月五号星期六上午九点半到十一点半; the part of the day again only where it is another one. */
export const spokenSpan = (from: string, to: string): string => {
  const [first, last] = [isoDay(new Date(from)), isoDay(new Date(to))];
  const [begin, end] = [spokenTime(from), spokenTime(to)];
  const part = partOfDay(timeOfDay(from)[0]);
  const until = first === last && end.startsWith(part) ? end.slice(part.length) : end;
  const onDay = first === last ? "" : `${spokenDate(last)}`;
  return `${spokenDate(first)}${weekdayOf(first)}${begin}到${onDay}${until}`;
};

/** Digits said one by one, the one as 幺 so that nobody takes it for a seven: 138 is 幺三八. */
export const spokenDigits = (phone: string): string =>
  [...phone].map((sign) => (/\d/.test(sign) ? (sign === "1" ? "幺" : digits[Number(sign)]) : "，")).join("");
