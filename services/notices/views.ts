import type * as z from "zod";
import type { Locale } from "#shared/problem/locale.ts";
import type { NoticeRow, PreferencesRow } from "./rows.ts";
import { type ServiceName, textOf } from "./rules/texts.ts";
import {
  channelNames,
  type myNoticePreferencesSchema,
  type NoticePreferences,
  type noticeSchema,
} from "./schemas.ts";

/** By which ways somebody wants their messages, and which of them are there. */
export const myPreferencesOf = (
  ways: NoticePreferences,
  ports: { readonly [Channel in (typeof channelNames)[number]]?: unknown },
): z.input<ReturnType<typeof myNoticePreferencesSchema>> => ({
  ...ways,
  possible: channelNames.filter((channel) => ports[channel] !== undefined),
});

/** When a notice was read, by itself or with all up to it. */
const readAtOf = ({ at, readAt }: NoticeRow, read: PreferencesRow["read"]): string | undefined =>
  readAt ?? (read && at <= read.until ? read.at : undefined);

/** A notice as its recipient reads it. */
export const noticeOf = (
  row: NoticeRow,
  read: PreferencesRow["read"],
  service: ServiceName | undefined,
  locale: Locale,
): z.input<ReturnType<typeof noticeSchema>> => ({
  noticeId: row.noticeId,
  kind: row.kind,
  text: textOf(row, service, locale),
  about: row.about,
  at: row.at,
  readAt: readAtOf(row, read),
});
