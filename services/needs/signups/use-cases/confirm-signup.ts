import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { moveSignup, positionOf, type SignupState } from "../move-signup.ts";
import { ownSignup } from "../my-signup.ts";
import type { SignupRow, SignupShift } from "../rows.ts";
import { diaryOf, withShift } from "../rules/calendar.ts";
import { judgePerson, type Verdict } from "../rules/judge-shifts.ts";
import { refusalOf } from "../rules/refusal.ts";
import { moveShifts } from "../rules/signup.ts";
import { signupViewOf } from "../views.ts";

/** What stands in the way of the promoted shifts: gates and calendar may have changed since the wait began. */
const verdictsOn = (state: SignupState, promoted: readonly SignupShift[]): Verdict[] => {
  const { need, card, calendar } = state;
  const found = positionOf(state, state.signup?.positionId ?? "");
  if (!card || !found || need.status === "cancelled") throw refuse("closed");
  let diary = diaryOf(calendar?.booked ?? []);
  return promoted.map((shift) => {
    const verdict = judgePerson({ position: found.position, card }, diary, shift);
    diary = withShift(diary, shift);
    return { shiftId: shift.shiftId, ...verdict };
  });
};

type Confirm = UseCase<NeedDeps, typeof manifest.routes.confirmSignup>;

/** Confirms every place that a withdrawal has given the caller from the wait-list, in time. */
export const confirmSignup: Confirm = async (deps, { params }, call) => {
  const signup = await ownSignup(deps, params, call);
  const { gateCard } = requireSignedIn(call.actor);
  const at = call.now.toISOString();

  const decide = (state: SignupState): SignupRow | undefined => {
    const { signup: row } = state;
    if (!row) throw new Problem("not-found");
    const promoted = row.shifts.filter(({ status }) => status === "promoted");
    if (promoted.length === 0) throw refuse("not-promoted");
    const inTime = promoted.filter(({ confirmBy }) => confirmBy !== undefined && at < confirmBy);
    if (inTime.length === 0) throw refuse("promotion-expired");
    const verdicts = verdictsOn(state, inTime);
    if (verdicts.some(({ code }) => code)) throw refusalOf(verdicts);
    return moveShifts(row, "confirmed", call.change(), (shift) => inTime.includes(shift));
  };
  const after = await moveSignup(deps, { ...signup, card: gateCard }, decide);
  return signupViewOf(after ?? signup);
};
