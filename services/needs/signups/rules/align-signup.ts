import type { Change } from "#shared/db/row.ts";
import type { NeedRow } from "../../needs/rows.ts";
import type { SignupRow } from "../rows.ts";
import { isActive, nextStatuses } from "./shift-states.ts";
import { moveShifts, signupWith } from "./signup.ts";

/**
 * Brings a signup in line with its changed need: moved shifts get their new time; shifts that the need cancelled or
 * removed are cancelled unless they have begun. Undefined if the signup agrees already.
 */
export const alignSignup = (signup: SignupRow, need: NeedRow, change: Change): SignupRow | undefined => {
  const shifts = new Map(need.shifts.map((shift) => [shift.shiftId, shift]));
  const isGone = (shiftId: string) => need.status === "cancelled" || !shifts.has(shiftId);
  const retimed = signup.shifts.map((shift) => {
    const current = shifts.get(shift.shiftId);
    return current && isActive(shift.status) ? { ...shift, from: current.from, to: current.to } : shift;
  });
  const isRetimed = retimed.some((shift, at) => {
    const before = signup.shifts[at];
    return shift.from !== before?.from || shift.to !== before.to;
  });
  const retimedSignup = isRetimed ? signupWith(signup, retimed, change) : signup;
  const cancelled = moveShifts(
    retimedSignup,
    "cancelled",
    change,
    ({ shiftId, status, from }) =>
      from > change.at && isGone(shiftId) && nextStatuses[status].includes("cancelled"),
  );
  // Both steps are one write, so one version.
  if (cancelled) return { ...cancelled, version: signup.version + 1 };
  return isRetimed ? retimedSignup : undefined;
};
