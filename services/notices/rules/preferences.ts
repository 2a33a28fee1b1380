import {
  type channelNames,
  type MessageGroup,
  type NoticeKind,
  type NoticePreferences,
  noticePreferencesSchema,
  type UpdateNoticePreferences,
} from "../schemas.ts";
import { mustArrive } from "./delivery.ts";

export type ChannelName = (typeof channelNames)[number];

/** For who said nothing. */
const usualWays: NoticePreferences = {
  urgent: "auto",
  signups: "auto",
  reminders: "auto",
  checks: "auto",
  gifts: "auto",
  station: "auto",
};

/** By which way each group goes, by what somebody said; what they said last counts. */
export const waysOf = (...said: readonly (UpdateNoticePreferences | undefined)[]): NoticePreferences =>
  noticePreferencesSchema().parse(Object.assign({}, usualWays, ...said));

/** The group whose way a kind of notice goes: what somebody acts on is one of its own, whatever it is about. */
export const groupOf = (kind: NoticeKind): MessageGroup => {
  if (mustArrive(kind)) return "urgent";
  if (kind.startsWith("station-")) return "station";
  if (/^(?:donation|monthly|pledge|sponsorship)-/.test(kind)) return "gifts";
  if (kind.startsWith("reminder-")) return "reminders";
  return kind.startsWith("check-") ? "checks" : "signups";
};

const orders = { auto: ["mail", "sms"], mail: ["mail"], sms: ["sms"], page: [] } as const;

/**
 * How a notice of a kind is sent to somebody who can be reached as `possible` says; undefined where it is not sent. What
 * somebody acts on goes the other way where the one they chose is not possible.
 */
export const channelFor = (
  kind: NoticeKind,
  ways: NoticePreferences,
  possible: ReadonlySet<ChannelName>,
): ChannelName | undefined => {
  const chosen: readonly ChannelName[] = orders[ways[groupOf(kind)]];
  const order = mustArrive(kind) ? [...chosen, ...orders.auto] : chosen;
  return order.find((name) => possible.has(name));
};
