import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { moveSignup } from "../../signups/move-signup.ts";
import { promoteWaiters } from "../../signups/promote-waiters.ts";
import { isUpcoming, moveShifts, signupWith } from "../../signups/rules/signup.ts";
import { requireQuickSignup } from "../access.ts";
import type { QuickDeps } from "../deps.ts";
import { readQuickSignup } from "../read-quick-signup.ts";
import type { quickSignupRoutes } from "../routes.ts";
import { isRunning } from "../rules/of-link.ts";

type WithdrawQuickSignup = UseCase<QuickDeps, typeof quickSignupRoutes.withdrawQuickSignup>;

/**
 * Gives up what is still to come of a quick signup and erases name and phone at once, in the same transaction: nobody has to
 * reach whoever does not come. Afterwards the link still says what became of it.
 * @throws Problem refusal `too-late` while a shift runs
 */
export const withdrawQuickSignup: WithdrawQuickSignup = async (deps, { params, headers }, call) => {
  const quick = await requireQuickSignup(deps, params.signupId, headers["signup-secret"], call.now);
  const { sealed, ...erased } = quick.contact;
  if (sealed === undefined) return readQuickSignup(deps, quick, call.now);
  const at = call.now.toISOString();
  const change = call.change();
  const { row } = await moveSignup(deps, quick.signup, ({ signup = quick.signup }) => {
    if (signup.shifts.some(isRunning(at))) throw refuse("too-late");
    const next =
      moveShifts(signup, "withdrawn", change, isUpcoming(at)) ?? signupWith(signup, signup.shifts, change);
    const contact = { ...erased, version: next.version, change };
    return { row: next, also: [deps.quickContacts.contactWrite(contact)], result: undefined };
  });
  if (!row) throw new Problem("not-found");
  await promoteWaiters(deps, row, change);
  return readQuickSignup(deps, { contact: erased, signup: row }, call.now);
};
