// All times are shown in the county's zone, wherever the phone is.
const timeZone = "Asia/Shanghai";

const formats = new Map<string, Intl.DateTimeFormat>();
/** Cached: a list of needs would create dozens of formats, each about a millisecond on a slow phone. */
const formatOf = (locale: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...options, timeZone });
  formats.set(key, format);
  return format;
};

/** The ISO day in the county at a moment. */
export const isoDay = (time: Date): string => formatOf("en-CA").format(time);
/** Days since 1970 of an ISO day. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
/** Days since the latest Monday: 0 for a Monday. */
const weekday = (day: string): number => (dayNumber(day) + 3) % 7;

/** Adds days to an ISO day. */
export const plusDays = (day: string, days: number): string =>
  new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);

/** Whole years of age on an ISO day; who was born on 29 February turns a year older on 1 March of common years. */
export const ageOn = (birthDate: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) >= birthDate.slice(5) ? 0 : 1);

/** The Monday of an ISO day's week. */
export const mondayOf = (day: string): string => plusDays(day, -weekday(day));

/** How a day relates to today, up to the end of next week; undefined for other days. */
const nearness = (day: string, today: string) => {
  const ahead = dayNumber(day) - dayNumber(today);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  const weeks = Math.floor((ahead + weekday(today)) / 7);
  if (ahead > 1 && weeks <= 1) return weeks === 0 ? "this-week" : "next-week";
  return undefined;
};

const nearDays = {
  "zh-CN": { today: "今天", tomorrow: "明天", "this-week": "本周", "next-week": "下周" },
  en: { today: "today", tomorrow: "tomorrow", "this-week": "this ", "next-week": "next " },
} as const;

/** A day as text: 今天, 本周六, 12月5日周六; `this Saturday`, `Sat 5 Dec`. With the year if it is not this one. */
export const dayText = (time: string, language: "zh-CN" | "en", now: Date): string => {
  const [at, day, today] = [new Date(time), isoDay(new Date(time)), isoDay(now)];
  const relation = nearness(day, today);
  const name = (style: "long" | "short") => formatOf(language, { weekday: style }).format(at);
  if (relation === "today" || relation === "tomorrow") return nearDays[language][relation];
  if (relation)
    return nearDays[language][relation] + (language === "en" ? name("long") : name("short").slice(1));
  const text = formatOf(language, {
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
    month: language === "en" ? "short" : "long",
    day: "numeric",
    weekday: "short",
  }).format(at);
  // With a year English would have a comma after the weekday, without one none.
  return text.replace(",", "");
};

/** An ISO day that is not about coming, such as a birth date: 1990年5月17日; `17 May 1990`. */
export const dateText = (isoDate: string, language: "zh-CN" | "en"): string =>
  formatOf(language, { year: "numeric", month: language === "en" ? "short" : "long", day: "numeric" }).format(
    new Date(`${isoDate}T12:00:00+08:00`),
  );

/** An ISO month: 2026年11月; `November 2026`. */
export const monthText = (isoMonth: string, language: "zh-CN" | "en"): string =>
  formatOf(language, { year: "numeric", month: "long" }).format(new Date(`${isoMonth}-01T12:00:00+08:00`));

/** What a calendar's leaf of a day says: 12月, 5, 周六; `Dec`, `5`, `Sat`. */
export const leafText = (time: string, language: "zh-CN" | "en") => {
  const at = new Date(time);
  const part = (options: Intl.DateTimeFormatOptions) => formatOf(language, options).format(at);
  return {
    month: part({ month: "short" }),
    day: String(Number(isoDay(at).slice(8))),
    weekday: part({ weekday: "short" }),
  };
};

/** The time of day on a 24-hour clock: 9:00. */
const clockText = (time: string): string =>
  formatOf("en", { hour: "numeric", minute: "2-digit" }).format(new Date(time));

/** A shift's times of day as text: 9:00–11:00. */
export const clockSpanText = (from: string, to: string): string => `${clockText(from)}–${clockText(to)}`;

/** The time of day in the county at a moment, as time inputs take it: 09:00. */
export const clock = (time: string): string =>
  formatOf("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(time));

/** A shift as text: 本周六 9:00–11:00, with the day of its end if that is another one. */
export const spanText = (from: string, to: string, language: "zh-CN" | "en", now: Date): string => {
  const ends = isoDay(new Date(from)) === isoDay(new Date(to)) ? "" : `${dayText(to, language, now)} `;
  return `${dayText(from, language, now)} ${clockText(from)}–${ends}${clockText(to)}`;
};

/** Several days as text, in their order: 12月5日、12日 or `5 Dec, 12 Dec`; after so many, that there are more. */
export const datesText = (times: readonly string[], language: "zh-CN" | "en", mostDates = 4): string => {
  const days = [...new Set(times.map((time) => isoDay(new Date(time))))].sort();
  const named = days.slice(0, mostDates).map((day, at) => {
    const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
    if (language === "zh-CN")
      return days[at - 1]?.slice(0, 7) === day.slice(0, 7) ? `${date}日` : `${month}月${date}日`;
    return formatOf("en", { day: "numeric", month: "short" }).format(new Date(`${day}T00:00:00+08:00`));
  });
  const more = days.length > mostDates ? (language === "en" ? " …" : "等") : "";
  return named.join(language === "en" ? ", " : "、") + more;
};
