import { addDays, atCountyTime, countyDay } from "#shared/values/time.ts";
import type { RecordedCheck, RegisteredRow } from "../rows.ts";

/** How many days before the last day of a check its volunteer and their station hear of it, and when (county time). */
const daysBefore = [30, 7];
const tellingTime = "09:00";

/**
 * The words about a check's end that were not said yet: how many days before the end, and when (ISO instant). None is
 * due that was over when the check was recorded, since whoever records it knows its end; so a check that a past day
 * ends has none.
 */
const wordsLeft = ({ validUntil, recordedAt, toldDaysBefore }: RecordedCheck) =>
  daysBefore
    .filter((days) => toldDaysBefore === undefined || days < toldDaysBefore)
    .map((days) => ({ days, at: atCountyTime(addDays(validUntil, -days), tellingTime).toISOString() }))
    .filter(({ at }) => at > recordedAt);

/** The list of profiles by the next word about a check's end, and its place there; undefined if none is left. */
export const endingList = "ENDING-CHECKS";
export const endingDueOf = ({ checks }: Pick<RegisteredRow, "checks">) => {
  const [earliest] = checks.flatMap((check) => wordsLeft(check).map(({ at }) => at)).sort();
  return earliest === undefined ? undefined : { due: endingList, dueAt: earliest };
};

/** The checks once everything is said that is due. Of words that are due together the last one is said. */
export const withWordsSaid = (checks: readonly RecordedCheck[], now: Date): RecordedCheck[] =>
  checks.map((check) => {
    const due = wordsLeft(check).filter(({ at }) => at <= now.toISOString());
    return due.length === 0 ? check : { ...check, toldDaysBefore: Math.min(...due.map(({ days }) => days)) };
  });

/** The checks of whose coming end a change of the profile speaks; a check that has ended already is not ending. */
export const endingSaid = (old: RegisteredRow, row: RegisteredRow): RecordedCheck[] => {
  const toldBefore = new Map(old.checks.map(({ kind, toldDaysBefore }) => [kind, toldDaysBefore]));
  return row.checks.filter(
    ({ kind, validUntil, toldDaysBefore }) =>
      toldDaysBefore !== undefined &&
      toldDaysBefore !== toldBefore.get(kind) &&
      countyDay(new Date(row.change.at)) <= validUntil,
  );
};
