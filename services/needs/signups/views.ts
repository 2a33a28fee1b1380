import { toOffsetIso } from "#shared/values/time.ts";
import type { SignupRow } from "./rows.ts";
import { statusOf } from "./rules/shift-states.ts";
import type { SignupView } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** A signup as its volunteer, the station and the team's leader read it. */
export const signupViewOf = (signup: SignupRow): SignupView => ({
  signupId: signup.signupId,
  needId: signup.needId,
  positionId: signup.positionId,
  volunteerId: signup.volunteerId,
  division: signup.division,
  status: statusOf(signup.shifts),
  signedUpAt: local(signup.signedUpAt),
  proposedBy: signup.proposedBy,
  shifts: signup.shifts.map(({ shiftId, from, to, status, confirmBy, minutes, attendance }) => ({
    shiftId,
    from: local(from),
    to: local(to),
    status,
    confirmBy: confirmBy && local(confirmBy),
    minutes,
    flag: attendance?.at(-1)?.flag,
  })),
});
