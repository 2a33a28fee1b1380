import type { Change } from "#shared/db/row.ts";
import type { NeedRow } from "../../needs/rows.ts";
import type { SignupRow } from "../rows.ts";
import { isStanding, shiftStates } from "./shift-states.ts";
import { moveShifts, signupWith } from "./signup.ts";

/**
 * A signup as its need now wants it: held, awaited or proposed shifts that the need cancelled or lost are cancelled, and moved
 * ones have their new time. What has begun stays. Undefined where the signup agrees already.
 */
export const followNeed = (signup: SignupRow, need: NeedRow, change: Change): SignupRow | undefined => {
  const times = new Map(need.shifts.map((shift) => [shift.shiftId, shift]));
  const lost = (shiftId: string) => need.status === "cancelled" || !times.has(shiftId);
  const moved = signup.shifts.map((shift) => {
    const now = times.get(shift.shiftId);
    return now && isStanding(shift.status) ? { ...shift, from: now.from, to: now.to } : shift;
  });
  const changed = moved.some((shift, at) => {
    const before = signup.shifts[at];
    return shift.from !== before?.from || shift.to !== before.to;
  });
  const followed = changed ? signupWith(signup, moved, change) : signup;
  const cancelled = moveShifts(
    followed,
    "cancelled",
    change,
    ({ shiftId, status, from }) =>
      from > change.at && lost(shiftId) && shiftStates[status].next.includes("cancelled"),
  );
  if (cancelled) return { ...cancelled, version: signup.version + 1 };
  return changed ? followed : undefined;
};
