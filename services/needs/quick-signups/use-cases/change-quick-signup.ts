import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { moveSignup, type SignupDecision, type SignupState } from "../../signups/move-signup.ts";
import { promoteWaiters } from "../../signups/promote-waiters.ts";
import { otherBookings } from "../../signups/rules/calendar.ts";
import { chooseShifts } from "../../signups/rules/choose-shifts.ts";
import { confirmAwaited } from "../../signups/rules/confirm.ts";
import { moveShift } from "../../signups/rules/signup.ts";
import { withTaken } from "../../signups/take-places.ts";
import { requireQuickSignup } from "../access.ts";
import type { QuickDeps } from "../deps.ts";
import { readQuickSignup } from "../read-quick-signup.ts";
import type { quickSignupRoutes } from "../routes.ts";
import { heldShifts } from "../rules/of-link.ts";

type ChangeQuickSignup = UseCase<QuickDeps, typeof quickSignupRoutes.changeQuickSignup>;

/**
 * Says on which date one comes: another one is taken and the one before given up, in one transaction; the one that is held
 * is confirmed where that is asked for, else nothing changes. What was given up altogether is taken again by a new sign-up.
 * @throws Problem `limit-reached` where dates were changed too often today
 */
export const changeQuickSignup: ChangeQuickSignup = async (deps, { params, headers, body }, call) => {
  const quick = await requireQuickSignup(deps, params.signupId, headers["signup-secret"], call.now);
  const { signup: before } = quick;
  const at = call.now.toISOString();

  const decide = ({ signup = before, ...state }: SignupState): SignupDecision<undefined> => {
    const { need, position, board, card, calendar } = state;
    const held = heldShifts(signup, at);
    if (held.length === 0 || !position || !board || !card) throw refuse("wrong-state");
    const same = held.find(({ shiftId }) => shiftId === body.shiftId);
    if (same) {
      const isAwaited = same.status === "to-confirm";
      const basis = { ...state, signup };
      return {
        row: isAwaited ? confirmAwaited(basis, body.riskNoticeVersion, call.change()) : undefined,
        result: undefined,
      };
    }
    if (body.riskNoticeVersion !== need.riskNotice.version) throw refuse("risk-notice");
    const ids = new Set(held.map(({ shiftId }) => shiftId));
    const shifts = signup.shifts.map((shift) =>
      ids.has(shift.shiftId) ? moveShift(shift, "withdrawn") : shift,
    );
    const others = { booked: otherBookings(calendar?.booked, signup.signupId, ids) ?? [] };
    const situation = { need, position, board, card, calendar: others, signup: { shifts } };
    const { taken } = chooseShifts(situation, [body.shiftId], call.now);
    return { row: withTaken({ ...signup, shifts }, need, taken, call), result: undefined };
  };

  const isHeld = heldShifts(before, at).some(({ shiftId }) => shiftId === body.shiftId);
  if (!isHeld) await deps.counts.count("returns-to-need", `${before.volunteerId} ${before.needId}`);
  const card = await deps.signups.findCard(before);
  const { row } = await moveSignup(deps, { ...before, card }, decide, { takesPlaces: true });
  if (!row) throw new Problem("not-found");
  await promoteWaiters(deps, row, call.change());
  return readQuickSignup(deps, { ...quick, signup: row }, call.now);
};
