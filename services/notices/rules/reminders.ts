import type { SignupChanged } from "#shared/published/events/needs.ts";
import { addDays, atCountyTime, countyDay } from "#shared/values/time.ts";
import type { ReminderRow } from "../rows.ts";
import { inMinutes } from "./delivery.ts";

/** When people are reminded of the next day's shifts (county time): after supper, with time left to find somebody else. */
const eveningTime = "19:00";

/** The second reminder, before the shift begins (minutes). */
const soonMinutes = 120;

type Reminders = ReminderRow["shifts"][number]["reminders"];

/** The reminders of a shift (ISO instant) that lie after another instant, the earliest first. */
export const remindersOf = (from: string, after: Date): Reminders => {
  const eve = addDays(countyDay(new Date(from)), -1);
  const all: Reminders = [
    { kind: "reminder-day-before", at: atCountyTime(eve, eveningTime).toISOString() },
    { kind: "reminder-soon", at: inMinutes(new Date(from), -soonMinutes) },
  ];
  return all.filter(({ at }) => at > after.toISOString());
};

/**
 * The shifts of a signup that its volunteer is to be reminded of: those with a confirmed place that are still to come. One
 * whose time is what it was keeps the reminders that it has left; one confirmed after its evening has the second alone.
 */
export const shiftsToRemind = (
  { shifts }: Pick<SignupChanged, "shifts">,
  before: ReminderRow["shifts"],
  now: Date,
): ReminderRow["shifts"] =>
  shifts.flatMap(({ shiftId, from, status }) => {
    if (status !== "confirmed" || from <= now.toISOString()) return [];
    const known = before.find((shift) => shift.shiftId === shiftId && shift.from === from);
    const reminders = known?.reminders ?? remindersOf(from, now);
    return [{ shiftId, from, reminders }];
  });

/** When the next reminder is due (ISO instant); undefined if none is left. */
export const nextReminder = (shifts: ReminderRow["shifts"]): string | undefined =>
  shifts
    .flatMap(({ reminders }) => reminders.map(({ at }) => at))
    .sort()
    .at(0);

/** The reminders that are due, of shifts that have not begun; and the shifts without them. */
export const takeDue = (shifts: ReminderRow["shifts"], now: Date) => {
  const at = now.toISOString();
  const due = shifts
    .filter(({ from }) => from > at)
    .flatMap(({ shiftId, from, reminders }) =>
      reminders.filter((reminder) => reminder.at <= at).map(({ kind }) => ({ kind, shiftId, from })),
    );
  const left = shifts.map((shift) => ({
    ...shift,
    reminders: shift.reminders.filter((reminder) => reminder.at > at),
  }));
  return { due, left };
};
