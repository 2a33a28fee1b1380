import type { Change } from "#shared/db/row.ts";
import { noticeKey, outboxOf } from "./keys.ts";
import type { PendingRow } from "./rows.ts";
import { gatherMinutes, inMinutes, keepDays } from "./rules/delivery.ts";

type Content = Pick<
  PendingRow,
  "noticeId" | "personId" | "kind" | "about" | "facts" | "station" | "at" | "ofVersion"
>;

/** A notice that is read in the inbox at once, and sent at `dueAt` (ISO instant); by default once its minute is over. */
export const newNotice = (
  content: Content,
  change: Change,
  now: Date,
  dueAt: string = inMinutes(now, gatherMinutes),
): PendingRow => ({
  ...noticeKey(content.noticeId),
  ...content,
  version: 1,
  change,
  status: "pending",
  outbox: outboxOf(content.personId),
  dueAt,
  tries: 0,
  expiresAt: Math.floor(now.getTime() / 1_000) + keepDays * 86_400,
});
