import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup } from "../move-signup.ts";
import { mySignup } from "../my-signup.ts";
import type { signupRoutes } from "../routes.ts";
import { confirmAwaited } from "../rules/confirm.ts";
import { signupViewOf } from "../views.ts";

type ConfirmSignup = UseCase<SignupDeps, typeof signupRoutes.confirmSignup>;

/**
 * Confirms, in time, every place of a signup that awaits the caller: promoted from the wait-list, or changed since they
 * agreed. A risk notice that changed has to be accepted by its version.
 */
export const confirmSignup: ConfirmSignup = async (deps, { params, query }, call) => {
  const mine = await mySignup(deps, params, call);
  const { gateCard } = requireSignedIn(call.actor);
  const moved = await moveSignup(deps, { ...mine, card: gateCard }, ({ signup, ...state }) => {
    if (!signup) throw new Problem("not-found");
    const row = confirmAwaited({ ...state, signup }, query.riskNoticeVersion, call.change());
    return { row, result: undefined };
  });
  return signupViewOf(moved.row ?? mine);
};
