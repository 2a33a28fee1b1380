import { addDays, atCountyTime, countyDay } from "#shared/values/time.ts";
import type { RecordedCheck, RegisteredRow } from "../rows.ts";

/** How many days before the last day of a check its volunteer and their station hear of it, and when (county time). */
const daysBefore = [30, 7];
const reminderTime = "09:00";

/**
 * The words about a check's end that were not said yet: how many days before the end, and when (ISO instant). None is
 * due that was over when the check was recorded, since whoever records it knows its end; so a check that a past day
 * ends has none.
 */
const remindersLeft = ({ validUntil, recordedAt, remindedDaysBefore }: RecordedCheck) =>
  daysBefore
    .filter((days) => remindedDaysBefore === undefined || days < remindedDaysBefore)
    .map((days) => ({ days, at: atCountyTime(addDays(validUntil, -days), reminderTime).toISOString() }))
    .filter(({ at }) => at > recordedAt);

/** The list of profiles by the next word about a check's end, and its place there; undefined if none is left. */
export const endingList = "ENDING-CHECKS";
export const endingDueOf = ({ checks }: Pick<RegisteredRow, "checks">) => {
  const [earliest] = checks.flatMap((check) => remindersLeft(check).map(({ at }) => at)).sort();
  return earliest === undefined ? undefined : { due: endingList, dueAt: earliest };
};

/** The checks once everything is said that is due. Of words that are due together the last one is said. */
export const withReminders = (checks: readonly RecordedCheck[], now: Date): RecordedCheck[] =>
  checks.map((check) => {
    const due = remindersLeft(check).filter(({ at }) => at <= now.toISOString());
    return due.length === 0
      ? check
      : { ...check, remindedDaysBefore: Math.min(...due.map(({ days }) => days)) };
  });

/** The checks of whose coming end a change of the profile speaks; a check that has ended already is not ending. */
export const newlyReminded = (old: RegisteredRow, row: RegisteredRow): RecordedCheck[] => {
  const remindedBefore = new Map(
    old.checks.map(({ kind, remindedDaysBefore }) => [kind, remindedDaysBefore]),
  );
  return row.checks.filter(
    ({ kind, validUntil, remindedDaysBefore }) =>
      remindedDaysBefore !== undefined &&
      remindedDaysBefore !== remindedBefore.get(kind) &&
      countyDay(new Date(row.change.at)) <= validUntil,
  );
};
