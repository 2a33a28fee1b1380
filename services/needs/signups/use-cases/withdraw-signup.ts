import { isLive } from "#shared/eligibility/shift-states.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup } from "../move-signup.ts";
import { mySignup } from "../my-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import type { signupRoutes } from "../routes.ts";
import type { SignupShift } from "../rows.ts";
import { isUpcoming, moveShifts } from "../rules/signup.ts";
import { signupViewOf } from "../views.ts";

type WithdrawSignup = UseCase<SignupDeps, typeof signupRoutes.withdrawSignup>;

/**
 * Gives up the caller's upcoming places and turns in wait-lists, on one shift or on all of the signup. Places given up
 * go to those who have waited longest. What was given up already is answered unchanged.
 */
export const withdrawSignup: WithdrawSignup = async (deps, { params, query }, call) => {
  const mine = await mySignup(deps, params, call);
  const isRequested = ({ shiftId }: SignupShift) => query.shiftId === undefined || shiftId === query.shiftId;
  const upcoming = isUpcoming(call.now.toISOString());
  const moved = await moveSignup(deps, mine, ({ signup = mine }) => {
    const requested = signup.shifts.filter(isRequested);
    if (query.shiftId !== undefined && requested.length === 0) throw refuse("no-such-shift");
    const row = moveShifts(
      signup,
      "withdrawn",
      call.change(),
      (shift) => isRequested(shift) && upcoming(shift),
    );
    if (!row && requested.some(({ status }) => isLive(status))) throw refuse("too-late");
    return { row, result: undefined };
  });
  await promoteWaiters(deps, mine, call.change());
  return signupViewOf(moved.row ?? mine);
};
