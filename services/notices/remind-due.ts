import { randomUUID } from "node:crypto";
import { eachOf } from "#shared/concurrency/each-of.ts";
import { sweepDue } from "#shared/db/due.ts";
import type { NoticeDeps } from "./deps.ts";
import { reminderLists } from "./keys.ts";
import { newNotice } from "./new-notice.ts";
import { reminderRow } from "./reminder-row.ts";
import type { ReminderRow } from "./rows.ts";
import { takeDue } from "./rules/reminders.ts";

/** Signups of whose shifts people are reminded at the same time. */
const width = 16;

/** Makes a notice of each reminder of a signup that is due, once: its id is derived from what it reminds of. */
const remind = async ({ store, ids }: NoticeDeps, row: ReminderRow, now: Date): Promise<void> => {
  const { signupId, needId, personId, version } = row;
  const change = { by: "system", at: now.toISOString(), correlationId: randomUUID() };
  const { due, left } = takeDue(row.shifts, now);
  await eachOf(due, async ({ kind, shiftId, from }) => {
    const noticeId = ids.derived("notice", personId, kind, signupId, shiftId, from);
    const facts = { moved: [{ shiftId, from, status: "confirmed" as const }] };
    const about = { needId, signupId };
    const content = { noticeId, personId, kind, about, facts, at: now.toISOString(), ofVersion: version };
    await store.add(newNotice(content, change, now, now.toISOString()));
  });
  await store.saveReminded(row, reminderRow({ ...row, shifts: left }));
};

/** Makes notices of the reminders of one part that are due. */
export const remindDue = (deps: NoticeDeps, part: number, timeLeft: () => number): Promise<void> => {
  const { store, clock, log } = deps;
  const now = clock();
  return sweepDue(
    store.listReminders(reminderLists[part] ?? "", now.toISOString()),
    (row) => remind(deps, row, now),
    { log, event: "reminder-not-made", now, timeLeft, width, of: ({ signupId }) => signupId },
  );
};
