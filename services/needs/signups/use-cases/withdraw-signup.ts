import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { moveSignup } from "../move-signup.ts";
import { ownSignup } from "../my-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import { isLive } from "../rules/shift-states.ts";
import { isComing, moveShifts } from "../rules/signup.ts";
import { signupViewOf } from "../views.ts";

type Withdraw = UseCase<NeedDeps, typeof manifest.routes.withdrawSignup>;

/**
 * Gives up the caller's places, and turns in wait-lists, on the coming shifts of a signup, or on one of them; a place
 * given up goes to whoever waits longest. What has been given up already is answered as it stands.
 */
export const withdrawSignup: Withdraw = async (deps, { params, query }, call) => {
  const signup = await ownSignup(deps, params, call);
  const meant = ({ shiftId }: { shiftId: string }) =>
    query.shiftId === undefined || shiftId === query.shiftId;
  const coming = isComing(call.now.toISOString());
  const after = await moveSignup(deps, signup, ({ signup: row = signup }) => {
    if (query.shiftId !== undefined && !row.shifts.some(meant)) throw refuse("no-such-shift");
    const moved = moveShifts(row, "withdrawn", call.change(), (shift) => meant(shift) && coming(shift));
    if (!moved && row.shifts.some((shift) => meant(shift) && isLive(shift.status))) throw refuse("too-late");
    return moved;
  });
  await promoteWaiters(deps, signup, call.change());
  return signupViewOf(after ?? signup);
};
