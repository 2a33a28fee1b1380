import type { EventAttributes } from "ics";
import type { Locale } from "#shared/problem/locale.ts";
import type { NeedRow } from "../needs/rows.ts";
import type { Meeting } from "../needs/views.ts";
import { type FeedShift, isPublishable } from "./rules/feed-shifts.ts";

type Text = Readonly<Record<Locale, string>>;

/** A shift with its need and the name of its township; where people meet and whom they call, if it may be told. */
export interface Entry extends FeedShift {
  readonly need: NeedRow;
  readonly township: string;
  readonly meeting: Meeting | undefined;
}

interface Circumstances {
  readonly now: Date;
  readonly locale: Locale;
  readonly url: string | undefined;
}

const calendarName: Text = { "zh-CN": "禾联 我的报名", en: "Helink: my shifts" };
const unnamedService: Text = { "zh-CN": "志愿服务", en: "Volunteer service" };

/** What a title says of a shift that does not simply take place, by its status. */
const remarks: ReadonlyMap<string, Text> = new Map([
  ["to-confirm", { "zh-CN": "待您确认", en: "to be confirmed by you" }],
  ["to-complete", { "zh-CN": "待补齐条件", en: "something is missing" }],
  ["suspended", { "zh-CN": "已暂停，暂勿前往", en: "suspended, please do not come for now" }],
  ["cancelled", { "zh-CN": "已取消，请勿前往", en: "cancelled, please do not come" }],
  ["withdrawn", { "zh-CN": "已退出", en: "withdrawn" }],
]);

const online: Text = { "zh-CN": "线上", en: "online" };

const placeOf = ({ meeting, need, township }: Entry, locale: Locale): string =>
  meeting?.place.label ?? (need.place.kind === "remote" ? online[locale] : township);

/** Whom to call: the person named, else the station; undefined where neither has said a phone. */
const callOf = ({ meeting }: Entry, locale: Locale): string | undefined => {
  const { name, phone } = meeting?.contact ?? meeting?.station ?? {};
  if (!name || !phone) return undefined;
  return locale === "en" ? `Call ${name}: ${phone}` : `联系人：${name}，电话 ${phone}`;
};

const titleOf = ({ shift, need }: Entry, locale: Locale): string => {
  const title = isPublishable(need) ? need.title : unnamedService[locale];
  const remark = remarks.get(shift.status)?.[locale];
  if (remark === undefined) return title;
  return locale === "en" ? `${title} (${remark})` : `${title}（${remark}）`;
};

/** Text as RFC 5545 (3.3.11) wants it. The package does this for all texts but those of alarms. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, "\\$&");

const later = (a: string, b: string): number => Math.max(Date.parse(a), Date.parse(b));

/**
 * One event. Its UID is that of the booking: a shift that moves keeps it. Its SEQUENCE rises with each change of signup
 * or need, so that a calendar takes the newer one.
 */
const eventOf = (entry: Entry, context: Circumstances): EventAttributes => {
  const { signup, shift, need, status } = entry;
  const { locale, url } = context;
  const title = titleOf(entry, locale);
  const call = callOf(entry, locale);
  // The package takes and writes it, its types do not know it.
  const stamp = { timestamp: later(signup.change.at, need.change.at) };
  return {
    ...stamp,
    uid: `${signup.signupId}-${shift.shiftId}@helink`,
    sequence: signup.version + need.version,
    status,
    title,
    location: placeOf(entry, locale),
    ...(call === undefined ? {} : { description: call }),
    ...(url === undefined ? {} : { url: `${url}/needs/${need.needId}` }),
    start: Date.parse(shift.from),
    end: Date.parse(shift.to),
    startOutputType: "utc",
    endOutputType: "utc",
    alarms:
      status === "CONFIRMED"
        ? [{ action: "display", description: escaped(title), trigger: { hours: 2, before: true } }]
        : [],
  };
};

/**
 * A calendar (RFC 5545) of shifts, in UTC, that others may subscribe to: METHOD is PUBLISH, and what was called off is
 * there as cancelled.
 * @throws Error if the ics package refuses the values
 */
export const calendarOf = async (entries: readonly Entry[], context: Circumstances): Promise<string> => {
  // Loaded with the first feed that is read: no other route needs it.
  const { writeCalendar } = await import("./write-calendar.ts");
  return writeCalendar(
    entries.map((entry) => eventOf(entry, context)),
    calendarName[context.locale],
  );
};
