import { reminderKey, reminderListOf } from "./keys.ts";
import type { ReminderRow } from "./rows.ts";
import { nextReminder } from "./rules/reminders.ts";

/** How long a row of reminders stays after its last shift has begun, so that a late event finds what is newer (days). */
const keepDays = 30;

type Content = Pick<ReminderRow, "signupId" | "needId" | "personId" | "version" | "change" | "shifts">;

/** The reminders of a signup, and when the next of them is due. */
export const reminderRow = (content: Content): ReminderRow => {
  const dueAt = nextReminder(content.shifts);
  const last = Math.max(...[content.change.at, ...content.shifts.map(({ from }) => from)].map(Date.parse));
  return {
    ...reminderKey(content.signupId),
    ...content,
    ...(dueAt === undefined ? {} : { outbox: reminderListOf(content.personId), dueAt }),
    expiresAt: Math.floor(last / 1_000) + keepDays * 86_400,
  };
};
