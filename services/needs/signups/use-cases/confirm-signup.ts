import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup, type SignupState } from "../move-signup.ts";
import { mySignup } from "../my-signup.ts";
import type { signupRoutes } from "../routes.ts";
import type { SignupShift } from "../rows.ts";
import { diaryOf, otherBookings, withShift } from "../rules/calendar.ts";
import { completeBy } from "../rules/confirm-by.ts";
import { judgeVolunteer, type Verdict } from "../rules/judge-shifts.ts";
import { refusalOf } from "../rules/refusal.ts";
import { changeShifts, moveShift } from "../rules/signup.ts";
import { signupViewOf } from "../views.ts";

/** Judges the awaited shifts again: gates and calendar may have changed while they waited. */
const judgeAwaited = (state: SignupState, signupId: string, awaited: readonly SignupShift[], now: Date) => {
  const { need, position, board, card, calendar } = state;
  if (!card || !position || !board || need.status === "cancelled") throw refuse("closed");
  const shiftIds = new Set(awaited.map(({ shiftId }) => shiftId));
  let diary = diaryOf(otherBookings(calendar?.booked ?? [], signupId, shiftIds));
  return awaited.map((shift): Verdict => {
    const verdict = judgeVolunteer({ need, position, card }, diary, shift, now);
    diary = withShift(diary, need.needId, shift);
    return { shiftId: shift.shiftId, ...verdict };
  });
};

const awaitsConfirmation = ({ status }: SignupShift): boolean =>
  status === "promoted" || status === "to-confirm";

type ConfirmSignup = UseCase<SignupDeps, typeof signupRoutes.confirmSignup>;

/**
 * Confirms, in time, every place of a signup that awaits the caller: promoted from the wait-list, or changed since they
 * agreed. A risk notice that changed has to be accepted by its version.
 */
export const confirmSignup: ConfirmSignup = async (deps, { params, query }, call) => {
  const mine = await mySignup(deps, params, call);
  const { gateCard } = requireSignedIn(call.actor);
  const at = call.now.toISOString();

  const moved = await moveSignup(deps, { ...mine, card: gateCard }, (state) => {
    const { signup, need } = state;
    if (!signup) throw new Problem("not-found");
    const awaited = signup.shifts.filter(awaitsConfirmation);
    if (awaited.length === 0) throw refuse("not-promoted");
    const inTime = awaited.filter(
      ({ from, confirmBy }) => confirmBy !== undefined && at < confirmBy && at < from,
    );
    if (inTime.length === 0) throw refuse("promotion-expired");
    const accepted = query.riskNoticeVersion ?? signup.riskNoticeVersion;
    if (accepted !== need.riskNotice.version) throw refuse("risk-notice");
    const verdicts = judgeAwaited(state, signup.signupId, inTime, call.now);
    if (verdicts.some(({ code }) => code)) throw refusalOf(verdicts);
    const gatesOf = new Map(verdicts.map(({ shiftId, gates }) => [shiftId, gates]));
    const row = changeShifts({ ...signup, riskNoticeVersion: accepted }, call.change(), (shift) => {
      if (!inTime.includes(shift)) return shift;
      const gates = gatesOf.get(shift.shiftId);
      return gates
        ? moveShift(shift, "to-complete", completeBy(shift.from), gates)
        : moveShift(shift, "confirmed");
    });
    return { row, result: undefined };
  });
  return signupViewOf(moved.row ?? mine);
};
