import type * as z from "zod";
import type { Change } from "#shared/db/row.ts";
import { invalid } from "#shared/problem/problem.ts";
import { minutesOf } from "../../needs/rules/span.ts";
import type { SignupRow, SignupShift } from "../rows.ts";
import type { attendanceSchema } from "../schemas.ts";
import { signupWith } from "./signup.ts";

type Asked = z.infer<typeof attendanceSchema>;

/** The part of the shift that counts: what was recorded, within the shift. */
const served = (shift: SignupShift, asked: Asked) => {
  const from = asked.from ? new Date(asked.from).toISOString() : shift.from;
  const to = asked.to ? new Date(asked.to).toISOString() : shift.to;
  if (to <= from) throw invalid("/to", "ends-before-start");
  const within = {
    from: from > shift.from ? from : shift.from,
    to: to < shift.to ? to : shift.to,
  };
  if (within.to <= within.from) throw invalid("/from", "outside-shift");
  return within;
};

/** A signup with one more record of who came to a shift; earlier ones stay beside it. */
export const recordOutcome = (
  signup: SignupRow,
  shift: SignupShift,
  asked: Asked,
  change: Change,
): SignupRow => {
  const span = served(shift, asked);
  const minutes = asked.outcome === "attended" ? Math.round(minutesOf(span)) : 0;
  const record = { outcome: asked.outcome, ...span, minutes, by: change.by, at: change.at };
  const recorded: SignupShift = {
    ...shift,
    status: asked.outcome,
    minutes,
    attendance: [...(shift.attendance ?? []), record],
  };
  return signupWith(
    signup,
    signup.shifts.map((other) => (other.shiftId === shift.shiftId ? recorded : other)),
    change,
  );
};
