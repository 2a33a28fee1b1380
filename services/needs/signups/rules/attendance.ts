import type { Change } from "#shared/db/row.ts";
import { countyDaysOf } from "#shared/eligibility/span.ts";
import { asking } from "#shared/limits/asking.ts";
import { invalid } from "#shared/problem/problem.ts";
import { atCountyTime } from "#shared/values/time.ts";
import { minutesOf, type Span } from "../../needs/rules/span.ts";
import type { AttendanceRecord, ServedDayRow, SignupRow, SignupShift } from "../rows.ts";
import type { RecordAttendance } from "../schemas.ts";
import { signupWith } from "./signup.ts";

/** Time served under this many minutes counts only once a second person has recorded it. */
const shortestMinutes = 5;

/** The most that one person can serve on one day, in minutes: 16 hours. */
const mostMinutesADay = 16 * 60;

/** What two spans share; where they share nothing, it does not end after it begins. */
const within = (a: Span, b: Span): Span => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to < b.to ? a.to : b.to,
});

/**
 * The recorded time within the shift, up to now: what lies ahead is no fact yet.
 * @throws Problem `invalid` at `/to` for a time still to come, or if the span ends before it starts; at `/from` if
 * nothing of it lies within the shift
 */
const servedSpan = (shift: SignupShift, recorded: RecordAttendance, now: Date): Span => {
  const at = now.toISOString();
  const from = recorded.from ? new Date(recorded.from).toISOString() : shift.from;
  const to = recorded.to ? new Date(recorded.to).toISOString() : at;
  if (to > at) throw invalid("/to", "still-to-come");
  if (to <= from) throw invalid("/to", "ends-before-start");
  const served = within({ from, to }, shift);
  if (served.to <= served.from) throw invalid("/from", "outside-shift");
  return served;
};

const isAttended = ({ outcome }: AttendanceRecord): boolean => outcome === "attended";

/** Why the time of a record does not count yet; undefined if it does. */
const flagOf = (
  minutes: number,
  by: string,
  earlier: readonly AttendanceRecord[] | undefined,
  recordEachOther: boolean,
): AttendanceRecord["flag"] => {
  if (recordEachOther) return "each-other";
  const isSeconded = earlier?.some((record) => isAttended(record) && record.by !== by);
  return minutes < shortestMinutes && !isSeconded ? "under-five-minutes" : undefined;
};

const withRecord = (signup: SignupRow, shift: SignupShift, record: AttendanceRecord, change: Change) => {
  const updated: SignupShift = {
    ...shift,
    status: record.outcome,
    minutes: record.flag === undefined ? record.minutes : 0,
    attendance: [...(shift.attendance ?? []), record],
  };
  const shifts = signup.shifts.map((other) => (other.shiftId === shift.shiftId ? updated : other));
  return signupWith(signup, shifts, change);
};

/**
 * Whether somebody can be recorded at an instant: once the shift has begun; by the station as absent a quarter of an hour
 * earlier, so that somebody else is found in time.
 */
export const canBeRecorded = (
  { from }: Pick<SignupShift, "from">,
  outcome: AttendanceRecord["outcome"],
  isStation: boolean,
  now: Date,
): boolean => {
  const isAbsence = isStation && outcome === "absent";
  const ahead = isAbsence ? asking.absentBeforeMinutes * 60_000 : -1;
  return Date.parse(from) - now.getTime() <= ahead;
};

/**
 * Adds a record of attendance to a shift of a signup; earlier records stay. An absence before the shift begins gives the
 * place free for good: whoever comes after all is recorded all the same, beside whoever took it.
 * @param teaches the training that the need teaches
 */
export const recordOutcome = (
  signup: SignupRow,
  shift: SignupShift,
  recorded: RecordAttendance,
  change: Change,
  recordEachOther: boolean,
  teaches?: string,
): SignupRow => {
  const { outcome, onSite } = recorded;
  const isReleased = outcome === "absent" && shift.from >= change.at;
  const span = isReleased ? shift : servedSpan(shift, recorded, new Date(change.at));
  const minutes = outcome === "attended" ? Math.round(minutesOf(span)) : 0;
  const flag =
    outcome === "attended" ? flagOf(minutes, change.by, shift.attendance, recordEachOther) : undefined;
  return withRecord(
    signup,
    isReleased ? { ...shift, released: true } : shift,
    {
      outcome,
      from: span.from,
      to: span.to,
      minutes,
      by: change.by,
      at: change.at,
      flag,
      teaches,
      ...(outcome === "attended" && onSite ? { onSite } : {}),
    },
    change,
  );
};

/** Whether a shift was recorded as attended by one person and by nobody else. */
const isRecordedOnlyBy =
  (personId: string) =>
  ({ status, attendance }: SignupShift): boolean => {
    const people = new Set(attendance?.filter(isAttended).map(({ by }) => by));
    return status === "attended" && people.size === 1 && people.has(personId);
  };

/** Whether the time of a signup was recorded by one person and by nobody else, on any of its shifts. */
export const isVouchedOnlyBy = (personId: string, { shifts }: SignupRow): boolean =>
  shifts.some(isRecordedOnlyBy(personId));

/**
 * A signup with the time that only one person recorded flagged: the two recorded each other, which proves nothing.
 * Undefined if that time is flagged already.
 */
export const flagEachOther = (signup: SignupRow, personId: string, change: Change): SignupRow | undefined => {
  const isChosen = isRecordedOnlyBy(personId);
  const flagged = signup.shifts.reduce((row, shift) => {
    const last = shift.attendance?.at(-1);
    if (!last || last.flag || !isChosen(shift)) return row;
    return withRecord(row, shift, { ...last, at: change.at, flag: "each-other" }, change);
  }, signup);
  return flagged === signup ? undefined : { ...flagged, version: signup.version + 1 };
};

/** The minutes of a span on one ISO day, county time. */
const minutesOn = (day: string, span: Span): number => {
  const [from, to] = [atCountyTime(day, "00:00").toISOString(), atCountyTime(day, "24:00").toISOString()];
  return Math.max(0, minutesOf(within(span, { from, to })));
};

/** Whether the time served on a day is more than one person can serve. */
export const isTooMuchForADay = ({ day, served }: ServedDayRow): boolean =>
  served.reduce((sum, span) => sum + minutesOn(day, span), 0) > mostMinutesADay;

/** What a person served on a day, with the record just made of a shift in place of the one before. */
export const servedAfter = (before: ServedDayRow, signup: SignupRow, shiftId: string): ServedDayRow => {
  const { signupId, change, shifts } = signup;
  const others = before.served.filter((one) => one.signupId !== signupId || one.shiftId !== shiftId);
  const record = shifts.find((shift) => shift.shiftId === shiftId)?.attendance?.at(-1);
  const isHere = record && isAttended(record) && countyDaysOf(record).includes(before.day);
  return {
    ...before,
    version: before.version + 1,
    change,
    served: isHere ? [...others, { signupId, shiftId, from: record.from, to: record.to }] : others,
  };
};
