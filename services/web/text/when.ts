/** Times are the county's, wherever the phone is. */
const timeZone = "Asia/Shanghai";

/** The county's day at a moment, as an ISO day. */
export const isoDay = (time: Date): string => new Intl.DateTimeFormat("en-CA", { timeZone }).format(time);
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
/** Days since the Monday before an ISO day. */
const weekday = (day: string): number => (serial(day) + 3) % 7;

/** The ISO day so many days later. */
export const plusDays = (day: string, days: number): string =>
  new Date((serial(day) + days) * 86_400_000).toISOString().slice(0, 10);

/** The Monday of an ISO day's week. */
export const mondayOf = (day: string): string => plusDays(day, -weekday(day));

/** A day near today by its relation to today: `today`, `tomorrow`, `this-week`, `next-week`; undefined for others. */
const nearness = (day: string, today: string) => {
  const ahead = serial(day) - serial(today);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  const weeks = Math.floor((ahead + weekday(today)) / 7);
  if (ahead > 1 && weeks <= 1) return weeks === 0 ? "this-week" : "next-week";
  return undefined;
};

const near = {
  "zh-CN": { today: "今天", tomorrow: "明天", "this-week": "本周", "next-week": "下周" },
  en: { today: "today", tomorrow: "tomorrow", "this-week": "this ", "next-week": "next " },
} as const;

/** A day in words: 今天, 本周六, 12月5日周六; `this Saturday`, `Sat, 5 Dec`. With the year where that is another. */
export const dayText = (time: string, language: "zh-CN" | "en", now: Date): string => {
  const [at, day, today] = [new Date(time), isoDay(new Date(time)), isoDay(now)];
  const relation = nearness(day, today);
  const name = (style: "long" | "short") =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { weekday: style, timeZone }).format(at);
  if (relation === "today" || relation === "tomorrow") return near[language][relation];
  if (relation) return near[language][relation] + (language === "en" ? name("long") : name("short").slice(1));
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
    month: language === "en" ? "short" : "long",
    day: "numeric",
    weekday: "short",
    timeZone,
  }).format(at);
};

/** The time of day, in 24 hours: 9:00. */
const clockText = (time: string): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", timeZone }).format(new Date(time));

/** A shift in words: 本周六 9:00–11:00; where it ends on another day, with that day too. */
export const spanText = (from: string, to: string, language: "zh-CN" | "en", now: Date): string => {
  const ends = isoDay(new Date(from)) === isoDay(new Date(to)) ? "" : `${dayText(to, language, now)} `;
  return `${dayText(from, language, now)} ${clockText(from)}–${ends}${clockText(to)}`;
};
