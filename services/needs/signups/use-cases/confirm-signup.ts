import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup, type SignupState } from "../move-signup.ts";
import { mySignup } from "../my-signup.ts";
import type { signupRoutes } from "../routes.ts";
import type { SignupShift } from "../rows.ts";
import { diaryOf, otherBookings, withShift } from "../rules/calendar.ts";
import { judgeVolunteer, type Verdict } from "../rules/judge-shifts.ts";
import { refusalOf } from "../rules/refusal.ts";
import { moveShifts } from "../rules/signup.ts";
import { signupViewOf } from "../views.ts";

/** Judges the promoted shifts again: gates and calendar may have changed while the volunteer waited. */
const judgePromoted = (state: SignupState, signupId: string, promoted: readonly SignupShift[]): Verdict[] => {
  const { need, position, board, card, calendar } = state;
  if (!card || !position || !board || need.status === "cancelled") throw refuse("closed");
  const shiftIds = new Set(promoted.map(({ shiftId }) => shiftId));
  let diary = diaryOf(otherBookings(calendar?.booked ?? [], signupId, shiftIds));
  return promoted.map((shift) => {
    const verdict = judgeVolunteer({ need, position, card }, diary, shift);
    diary = withShift(diary, need.needId, shift);
    return { shiftId: shift.shiftId, ...verdict };
  });
};

type ConfirmSignup = UseCase<SignupDeps, typeof signupRoutes.confirmSignup>;

/** Confirms, in time, every place that the caller was promoted to from the wait-list. */
export const confirmSignup: ConfirmSignup = async (deps, { params }, call) => {
  const mine = await mySignup(deps, params, call);
  const { gateCard } = requireSignedIn(call.actor);
  const at = call.now.toISOString();

  const moved = await moveSignup(deps, { ...mine, card: gateCard }, (state) => {
    const { signup } = state;
    if (!signup) throw new Problem("not-found");
    const promoted = signup.shifts.filter(({ status }) => status === "promoted");
    if (promoted.length === 0) throw refuse("not-promoted");
    const inTime = promoted.filter(
      ({ from, confirmBy }) => confirmBy !== undefined && at < confirmBy && at < from,
    );
    if (inTime.length === 0) throw refuse("promotion-expired");
    const verdicts = judgePromoted(state, signup.signupId, inTime);
    if (verdicts.some(({ code }) => code)) throw refusalOf(verdicts);
    const row = moveShifts(signup, "confirmed", call.change(), (shift) => inTime.includes(shift));
    return { row, result: undefined };
  });
  return signupViewOf(moved.row ?? mine);
};
