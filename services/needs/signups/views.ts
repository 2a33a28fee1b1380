import { toOffsetIso } from "#shared/values/time.ts";
import type { SignupRow } from "./rows.ts";
import { statusOf } from "./rules/shift-states.ts";
import type { SignupView } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** A signup as its volunteer and the station read it. */
export const signupViewOf = (signup: SignupRow): SignupView => ({
  signupId: signup.signupId,
  needId: signup.needId,
  positionId: signup.positionId,
  volunteerId: signup.volunteerId,
  division: signup.division,
  status: statusOf(signup.shifts),
  signedUpAt: local(signup.signedUpAt),
  proposedBy: signup.proposedBy,
  quick: signup.quick,
  shifts: signup.shifts.map(({ shiftId, from, to, status, confirmBy, gates, minutes, attendance }) => ({
    shiftId,
    from: local(from),
    to: local(to),
    status,
    confirmBy: confirmBy && local(confirmBy),
    gates,
    minutes,
    flag: attendance?.at(-1)?.flag,
    onSite: attendance?.at(-1)?.onSite,
  })),
});

/** A signup as the leader of the volunteer's team reads it: which checks somebody lacks is not for them to know. */
export const withoutGates = (view: SignupView): SignupView => ({
  ...view,
  shifts: view.shifts.map(({ gates: _, ...shift }) => shift),
});
