import type { Change } from "#shared/db/row.ts";
import { invalid } from "#shared/problem/problem.ts";
import { minutesOf, type Span } from "../../needs/rules/span.ts";
import type { SignupRow, SignupShift } from "../rows.ts";
import type { RecordAttendance } from "../schemas.ts";
import { signupWith } from "./signup.ts";

/** The recorded time within the shift. @throws Problem `invalid` if there is none */
const servedSpan = (shift: SignupShift, recorded: RecordAttendance): Span => {
  const from = recorded.from ? new Date(recorded.from).toISOString() : shift.from;
  const to = recorded.to ? new Date(recorded.to).toISOString() : shift.to;
  if (to <= from) throw invalid("/to", "ends-before-start");
  const within = {
    from: from > shift.from ? from : shift.from,
    to: to < shift.to ? to : shift.to,
  };
  if (within.to <= within.from) throw invalid("/from", "outside-shift");
  return within;
};

/** Adds a record of attendance to a shift of a signup; earlier records stay. */
export const recordOutcome = (
  signup: SignupRow,
  shift: SignupShift,
  recorded: RecordAttendance,
  change: Change,
): SignupRow => {
  const { outcome } = recorded;
  const span = servedSpan(shift, recorded);
  const minutes = outcome === "attended" ? Math.round(minutesOf(span)) : 0;
  const record = { outcome, ...span, minutes, by: change.by, at: change.at };
  const updated: SignupShift = {
    ...shift,
    status: outcome,
    minutes,
    attendance: [...(shift.attendance ?? []), record],
  };
  return signupWith(
    signup,
    signup.shifts.map((other) => (other.shiftId === shift.shiftId ? updated : other)),
    change,
  );
};
