import type { Change } from "#shared/db/row.ts";
import { inboxKey } from "./keys.ts";
import type { EventRow, KeptEvent } from "./rows.ts";
import { dueListOf, firstDueAt } from "./rules/due.ts";

/** An event as it comes into the inbox. */
export const newEventRow = (event: KeptEvent, now: Date, change: Change): EventRow => ({
  ...inboxKey(event.id),
  status: "new",
  event,
  attempts: 0,
  due: dueListOf(event.id),
  dueAt: firstDueAt(now),
  version: 1,
  change,
});
