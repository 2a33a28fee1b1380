import type { Locale } from "#shared/problem/locale.ts";
import { currencySchema, formatMoney } from "#shared/values/money.ts";
import { countyDay, countyTimeOfDay, type Weekday, weekdayOf } from "#shared/values/time.ts";
import type { NoticeFacts, NoticeRow } from "../rows.ts";
import type { NoticeKind } from "../schemas.ts";
import { callsStation } from "./delivery.ts";
import { dialled } from "./dialled.ts";
import { checkText, gatesText } from "./gate-words.ts";
import { kindTexts, type Text } from "./kind-texts.ts";
import { type Meeting, meetingText } from "./meeting-text.ts";

type Noted = Pick<NoticeRow, "kind" | "about" | "facts" | "at">;
type Moved = NonNullable<NoticeFacts["moved"]>[number];

/** The subject of every mail: what it says stands in it, and on no lock screen. */
export const mailSubject = "禾联通知 / A notice from Helink";

/** How many shifts a text names, about what a short message has room for. */
const mostNamed = 8;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const weekdayNames: Readonly<Record<Weekday, Text>> = {
  monday: { "zh-CN": "周一", en: "Mon" },
  tuesday: { "zh-CN": "周二", en: "Tue" },
  wednesday: { "zh-CN": "周三", en: "Wed" },
  thursday: { "zh-CN": "周四", en: "Thu" },
  friday: { "zh-CN": "周五", en: "Fri" },
  saturday: { "zh-CN": "周六", en: "Sat" },
  sunday: { "zh-CN": "周日", en: "Sun" },
};

/** An ISO day as a text of an instant says it: `3月7日`, with the year if it is another. */
const dayText = (isoDay: string, saidAt: string, locale: Locale): string => {
  const [year = "", month, day] = isoDay.split("-");
  const isOtherYear = year !== countyDay(new Date(saidAt)).slice(0, 4);
  return locale === "en"
    ? `${Number(day)} ${months[Number(month) - 1]}${isOtherYear ? ` ${year}` : ""}`
    : `${isOtherYear ? `${year}年` : ""}${Number(month)}月${Number(day)}日`;
};

/** An instant in county time as a text of another instant says it, with its weekday: `3月7日（周日）9:00`. */
const minute = (instant: string | undefined, saidAt: string, locale: Locale): string => {
  if (instant === undefined) return "-";
  const date = new Date(instant);
  const isoDay = countyDay(date);
  const [day, weekday] = [dayText(isoDay, saidAt, locale), weekdayNames[weekdayOf(isoDay)][locale]];
  const time = countyTimeOfDay(date).replace(/^0/, "");
  return locale === "en" ? `${weekday} ${day} ${time}` : `${day}（${weekday}）${time}`;
};

/** The states of a shift that a volunteer would not take for a place held. */
const stateWords: Partial<Record<Moved["status"], Text>> = {
  proposed: { "zh-CN": "待您确认", en: "to be confirmed by you" },
  waitlisted: { "zh-CN": "候补中", en: "on the wait-list" },
  promoted: { "zh-CN": "待您确认", en: "to be confirmed by you" },
  "to-confirm": { "zh-CN": "待您确认", en: "to be confirmed by you" },
  "to-complete": { "zh-CN": "待补齐条件", en: "something is missing" },
  suspended: { "zh-CN": "已暂停", en: "suspended" },
};

/** The shifts by their starts: `12月7日（周一）9:00、12月21日（周一）9:00`; of many the first, and how many more there are. */
const shiftsText = (
  { facts: { moved = [] }, at }: Noted,
  locale: Locale,
  stateOf: (shift: Moved) => string | undefined = () => undefined,
): string => {
  if (moved.length === 0) return "-";
  const named = moved.slice(0, mostNamed).map((shift) => {
    const [when, state] = [minute(shift.from, at, locale), stateOf(shift)];
    if (state === undefined) return when;
    return locale === "en" ? `${when} (${state})` : `${when}（${state}）`;
  });
  const more = moved.length - named.length;
  if (locale === "en") return `${named.join(", ")}${more > 0 ? ` and ${more} more shift(s)` : ""}`;
  return `${named.join("、")}${more > 0 ? `，另有 ${more} 次` : ""}`;
};

/** What a notice says of a check: that it ends, unless its kind says another thing. */
const ending: Text = { "zh-CN": "{check} {day}到期", en: "{check} ends after {day}" };
const wordsOfCheck: Partial<Record<NoticeKind, Text>> = {
  "check-recorded": {
    "zh-CN": "{check}已登记，有效期至 {day}",
    en: "{check} is recorded, and holds until {day}",
  },
  "check-ended": { "zh-CN": "{check}不再有效", en: "{check} no longer holds" },
};

/** The checks, each with what the notice says of it: `无违法犯罪记录查询 3月7日到期，保险 4月1日到期`. */
const checksText = ({ kind: notice, facts: { checks = [] }, at }: Noted, locale: Locale): string => {
  if (checks.length === 0) return "-";
  const words = (wordsOfCheck[notice] ?? ending)[locale];
  const named = checks.map(({ kind, validUntil }) =>
    words.replace("{check}", checkText(kind, locale)).replace("{day}", dayText(validUntil, at, locale)),
  );
  return named.join(locale === "en" ? ", " : "，");
};

const moneyText = (money: NoticeFacts["money"], locale: Locale): string => {
  const currency = currencySchema().safeParse(money?.currency);
  return money && currency.success
    ? formatMoney({ amount: money.amount, currency: currency.data }, locale)
    : "-";
};

/** Minutes as `2 小时 30 分钟`. */
const durationText = (minutes: number, locale: Locale): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [locale === "en" ? `${hours} h` : `${hours} 小时`] : []),
    ...(rest > 0 || hours === 0 ? [locale === "en" ? `${rest} min` : `${rest} 分钟`] : []),
  ];
  return parts.join(" ");
};

/** How texts name what a notice is about, and whom to call about it. */
export interface ServiceName {
  readonly title: string | undefined;
  readonly township: string | undefined;
  /** False for a need that is listed nowhere: its title is read behind a sign-in only. */
  readonly isListed: boolean;
  /** Of the township's station, in E.164. */
  readonly phone: string | undefined;
  /** Where to come and whom to call, for whoever has a place. */
  readonly meeting?: Meeting | undefined;
}
/** By the id of the notice. */
export type ServiceNames = ReadonlyMap<string, ServiceName>;

const unnamedService: Text = { "zh-CN": "您报名的服务", en: "The service you signed up for" };
/** For a station's people. */
const unnamedNeed: Text = { "zh-CN": "一项需求", en: "A need" };

/** For somebody who is asked, and has not signed up. */
const unnamedOffer: Text = { "zh-CN": "一项服务", en: "A service" };

const unnamed = (kind: NoticeKind): Text => {
  if (kind.startsWith("offer")) return unnamedOffer;
  return kind.startsWith("station-") ? unnamedNeed : unnamedService;
};

/** The beginning of a text about a service: `茶市镇「敬老院大扫除」：`. */
const serviceText = (
  kind: NoticeKind,
  { title, township }: Partial<Pick<ServiceName, "title" | "township">>,
  locale: Locale,
): string => {
  const name = title === undefined ? unnamed(kind)[locale] : locale === "en" ? `“${title}”` : `「${title}」`;
  if (township === undefined) return locale === "en" ? `${name}: ` : `${name}：`;
  if (locale === "en") return `${name} (${township}): `;
  return title === undefined ? `${name}（${township}）：` : `${township}${name}：`;
};

/** How the station is called, after a text on which its reader acts, and which names nobody else to call. */
const stationText = (
  kind: NoticeKind,
  { township, phone, meeting }: Partial<ServiceName>,
  locale: Locale,
): string | undefined => {
  if (!callsStation(kind) || phone === undefined || meeting?.contact) return undefined;
  if (locale === "en") return `${township ?? "The"} station: ${dialled(phone)}.`;
  return `${township ?? ""}社工站电话 ${dialled(phone)}。`;
};

/** What a notice says, without whom to call. */
const wordsOf = (notice: Noted, service: Partial<ServiceName> | undefined, locale: Locale): string => {
  const { kind, facts, at } = notice;
  const values: ReadonlyMap<string, string> = new Map([
    ["shifts", shiftsText(notice, locale)],
    ["states", shiftsText(notice, locale, ({ status }) => stateWords[status]?.[locale])],
    ["gates", gatesText(facts.gates ?? [], locale)],
    ["checks", checksText(notice, locale)],
    ["confirmBy", minute(facts.confirmBy, at, locale)],
    ["money", moneyText(facts.money, locale)],
    ["nextAt", minute(facts.nextAt, at, locale)],
    ["minutes", durationText(facts.minutes ?? 0, locale)],
  ]);
  const text = kindTexts[kind][locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? "");
  const isNamed = notice.about.projectId !== undefined && service?.title !== undefined;
  if (notice.about.needId !== undefined || isNamed)
    return `${serviceText(kind, service ?? {}, locale)}${text}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** What follows a text: where to come and whom to call. */
const afterwards = (kind: NoticeKind, service: Partial<ServiceName>, locale: Locale): string[] =>
  [meetingText(kind, service.meeting, locale), stationText(kind, service, locale)].flatMap(
    (text) => text ?? [],
  );

/**
 * The text of a notice in one language; it names the service, where it is known, and nobody. Where its reader has to
 * act, it says how the station is called.
 */
export const textOf = (notice: Noted, service: Partial<ServiceName> | undefined, locale: Locale): string => {
  const words = wordsOf(notice, service, locale);
  return [words, ...afterwards(notice.kind, service ?? {}, locale)].join(locale === "en" ? " " : "");
};

const stopText: Text = { "zh-CN": "暂停或停止月捐", en: "Pause or end it" };

/** Where an offer is answered, or a monthly gift ended, by one tap. */
const pageText = ({ kind, about }: NoticeRow, url: string | undefined, locale: Locale): string => {
  if (url === undefined) return "";
  if (kind === "offer") return ` ${url}/offers/${about.offerId} `;
  if (about.pledgeId !== undefined) return ` ${url}/pledges/${about.pledgeId} `;
  if (about.recurringGiftId === undefined) return "";
  return ` ${stopText[locale]}: ${url}/monthly/${about.recurringGiftId} `;
};

/** What may leave the system of a service: of one that is listed nowhere neither its title nor where it is. */
const sentService = (service: ServiceName | undefined): Partial<ServiceName> =>
  service === undefined || service.isListed
    ? (service ?? {})
    : { township: service.township, phone: service.phone };

/** The text as it leaves the system, with the page to answer on. */
const sentText = (
  row: NoticeRow,
  services: ServiceNames,
  url: string | undefined,
  locale: Locale,
): string => {
  const words = wordsOf(row, sentService(services.get(row.noticeId)), locale);
  return `${words}${pageText(row, url, locale)}`;
};

/** The texts of one message, then where to come and whom to call, each once. */
export const linesOf = (
  rows: readonly NoticeRow[],
  services: ServiceNames,
  url: string | undefined,
  locale: Locale,
): string[] => [
  ...rows.map((row) => sentText(row, services, url, locale)),
  ...new Set(rows.flatMap((row) => afterwards(row.kind, sentService(services.get(row.noticeId)), locale))),
];

/** How to change which messages come, and by which way. */
const waysText = (url: string): string => {
  const page = `${url}/me/notices/ways`;
  return `想少收一些，或改为短信、只在网页里看：${page}\nFewer of these, by short message, or on the page only: ${page}`;
};

/** One mail for several notices, in both languages, since we do not ask people which one they read. */
export const mailOf = (rows: readonly NoticeRow[], services: ServiceNames, url: string | undefined) => {
  const lines = (locale: Locale) =>
    linesOf(rows, services, url, locale)
      .map((line) => line.trimEnd())
      .join("\n");
  return {
    subject: mailSubject,
    text: [lines("zh-CN"), lines("en"), ...(url ? [url, waysText(url)] : [])].join("\n\n"),
  };
};

/** One short message for several notices; in Chinese only, since it is paid by length. */
export const smsOf = (rows: readonly NoticeRow[], services: ServiceNames, url: string | undefined): string =>
  `【禾联】${linesOf(rows, services, url, "zh-CN").join("")}`;
