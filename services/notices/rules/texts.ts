import type { Locale } from "#shared/problem/locale.ts";
import { currencySchema, formatMoney } from "#shared/values/money.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { NoticeFacts, NoticeRow } from "../rows.ts";
import type { NoticeKind } from "../schemas.ts";

type Text = Readonly<Record<Locale, string>>;

/** The text of each kind. In braces: when (start of the first shift), shifts (their number), confirmBy, money. */
const texts: Readonly<Record<NoticeKind, Text>> = {
  "signup-proposed": {
    "zh-CN": "队长为您报了名，等您确认：{when} 起，共 {shifts} 个班次。不去也请说一声。",
    en: "Your team's leader proposes you for {shifts} shift(s), the first on {when}. Confirm, or decline.",
  },
  "signup-confirmed": {
    "zh-CN": "报名已确认：{when} 起，共 {shifts} 个班次。",
    en: "Your place is confirmed: {shifts} shift(s), the first on {when}.",
  },
  "signup-waitlisted": {
    "zh-CN": "您已进入候补：{when} 起，共 {shifts} 个班次。有空位时会通知您。",
    en: "You are on the wait-list: {shifts} shift(s), the first on {when}. You will be told when a place is free.",
  },
  "signup-promoted": {
    "zh-CN": "有空位了：{when} 起，共 {shifts} 个班次。请在 {confirmBy} 前确认，否则名额给下一位。",
    en: "A place is free: {shifts} shift(s), the first on {when}. Confirm by {confirmBy}, else it goes to the next.",
  },
  "signup-withdrawn": {
    "zh-CN": "名额已取消（您已退出，或未在时限内确认）：{when} 起，共 {shifts} 个班次。",
    en: "You no longer hold {shifts} shift(s), the first on {when}: withdrawn, or not confirmed in time.",
  },
  "signup-cancelled": {
    "zh-CN": "服务已取消：{when} 起，共 {shifts} 个班次，请勿前往。",
    en: "The service is cancelled: {shifts} shift(s), the first on {when}. Please do not come.",
  },
  "signup-times-changed": {
    "zh-CN": "服务时间有变：您现有 {shifts} 个班次，最早 {when}。若不能参加，请退出。",
    en: "The times have changed: you have {shifts} shift(s), the first on {when}. Withdraw if you cannot come.",
  },
  "signup-place-changed": {
    "zh-CN": "服务地点有变，请打开查看：{when} 起，共 {shifts} 个班次。若不能参加，请退出。",
    en: "The place has changed; open it to see where: {shifts} shift(s), the first on {when}. Withdraw if you cannot come.",
  },
  "signup-to-complete": {
    "zh-CN":
      "已为您留位，还差条件：{when} 起，共 {shifts} 个班次。请在 {confirmBy} 前联系社工站补齐，否则名额给下一位。",
    en: "A place is kept for you, but something is missing: {shifts} shift(s), the first on {when}. Complete it with the station by {confirmBy}, else it goes to the next.",
  },
  "signup-to-confirm": {
    "zh-CN":
      "服务有变动，请重新确认：{when} 起，共 {shifts} 个班次。请在 {confirmBy} 前确认，否则名额给下一位。",
    en: "The service has changed, please confirm again: {shifts} shift(s), the first on {when}. Confirm by {confirmBy}, else it goes to the next.",
  },
  "signup-suspended": {
    "zh-CN":
      "您的名额暂停了，有条件不再符合：{when} 起，共 {shifts} 个班次，暂勿前往。请在 {confirmBy} 前联系社工站，否则名额给下一位。",
    en: "Your place is suspended, since a condition no longer holds: {shifts} shift(s), the first on {when}; please do not come for now. Talk to the station by {confirmBy}, else it goes to the next.",
  },
  "donation-received": {
    "zh-CN": "已收到您的捐赠 {money}，谢谢。",
    en: "Your gift of {money} has arrived. Thank you.",
  },
  "donation-refunded": {
    "zh-CN": "您的捐赠已退款 {money}。",
    en: "{money} of your gift has been refunded.",
  },
};

const subjects: Text = { "zh-CN": "禾联通知", en: "A notice from Helink" };

/** An instant in county time: `2026-03-07 09:00`. */
const minute = (instant: string | undefined): string =>
  instant === undefined ? "-" : toOffsetIso(new Date(instant)).slice(0, 16).replace("T", " ");

const moneyText = (money: NoticeFacts["money"], locale: Locale): string => {
  const currency = currencySchema.safeParse(money?.currency);
  return money && currency.success
    ? formatMoney({ amount: money.amount, currency: currency.data }, locale)
    : "-";
};

/** The text of a notice in one language; it names nobody. */
export const textOf = ({ kind, facts }: Pick<NoticeRow, "kind" | "facts">, locale: Locale): string => {
  const values: ReadonlyMap<string, string> = new Map([
    ["when", minute(facts.from)],
    ["shifts", String(facts.shifts ?? 0)],
    ["confirmBy", minute(facts.confirmBy)],
    ["money", moneyText(facts.money, locale)],
  ]);
  return texts[kind][locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? "");
};

/** One mail for several notices, in both languages, since we do not ask people which one they read. */
export const mailOf = (rows: readonly NoticeRow[], url: string | undefined) => {
  const lines = (locale: Locale) => rows.map((row) => textOf(row, locale)).join("\n");
  return {
    subject: `${subjects["zh-CN"]} / ${subjects.en}`,
    text: [lines("zh-CN"), lines("en"), ...(url ? [url] : [])].join("\n\n"),
  };
};

/** One short message for several notices; in Chinese only, since it is paid by length. */
export const smsOf = (rows: readonly NoticeRow[]): string =>
  `【禾联】${rows.map((row) => textOf(row, "zh-CN")).join("")}`;
