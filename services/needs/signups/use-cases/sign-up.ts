import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { maySee } from "../../needs/access.ts";
import { isUnpublished } from "../../needs/rules/lifecycle.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup, type SignupDecision, type SignupState } from "../move-signup.ts";
import { signupIdOf } from "../my-signup.ts";
import type { signupRoutes } from "../routes.ts";
import type { SignupRow } from "../rows.ts";
import { chooseShifts } from "../rules/choose-shifts.ts";
import type { Verdict } from "../rules/judge-shifts.ts";
import { refusedShifts } from "../rules/refusal.ts";
import { addShifts, newSignup, signupWith } from "../rules/signup.ts";
import { signupViewOf } from "../views.ts";

/** Calls kept on a signup, so that they can be repeated. */
const callsKept = 10;

/** Whether somebody takes again what they gave up. */
const isReturn = (signup: SignupRow | undefined, taken: readonly { readonly shiftId: string }[]): boolean =>
  signup?.shifts.some(
    ({ shiftId, status }) => status === "withdrawn" && taken.some((shift) => shift.shiftId === shiftId),
  ) ?? false;

type SignUp = UseCase<SignupDeps, typeof signupRoutes.signUp>;

/**
 * Signs the caller up for shifts of a position. `available` takes free shifts and joins the wait-list of full ones;
 * any other request is all or nothing, and its refusal names each refused shift with its reason; of a list, `waitlist`
 * are those for which a turn will do.
 * @throws Problem `limit-reached` for who gave up places on this need and asked again for them too often today
 */
export const signUp: SignUp = async (deps, { params, body }, call) => {
  const { personId, volunteerId, gateCard } = requireSignedIn(call.actor);
  if (!gateCard) throw new Problem("forbidden");
  const { needId } = params;
  const { positionId } = body;
  const signupId = signupIdOf(deps.ids, needId, positionId, volunteerId);

  let mayReturn = false;
  const decide = (state: SignupState): SignupDecision<readonly Verdict[] | "to-be-counted"> => {
    const { need, position, board, signup, card } = state;
    if (signup?.calls.some((earlier) => isRepeatedCall(earlier, call.idempotency)))
      return { row: undefined, result: [] };
    if (isUnpublished(need.status) || !maySee(call.actor, need)) throw new Problem("not-found");
    if (!card || card.status === "withdrawn") throw new Problem("forbidden");
    if (!position || !board) throw invalid("/positionId", "unknown-position");
    if (need.status === "open" && body.riskNoticeVersion !== need.riskNotice.version)
      throw refuse("risk-notice");
    const { taken, leftOut } = chooseShifts(
      { ...state, position, board, card },
      body.shifts,
      call.now,
      body.waitlist,
    );
    if (!mayReturn && isReturn(signup, taken)) return { row: undefined, result: "to-be-counted" };
    const base = signup ?? newSignup({ signupId, positionId, volunteerId, personId }, need, call.change());
    const row = {
      ...signupWith(base, addShifts(base.shifts, taken), call.change()),
      riskNoticeVersion: need.riskNotice.version,
      placeVersion: need.placeVersion,
      calls: [...base.calls, ...(call.idempotency ? [call.idempotency] : [])].slice(-callsKept),
    };
    return { row, result: leftOut };
  };

  const target = { needId, positionId, signupId, volunteerId, card: gateCard };
  const move = () => moveSignup(deps, target, decide, { takesPlaces: true });
  let { row, result } = await move();
  if (result === "to-be-counted") {
    // Nobody is kept from giving up a place, so what is counted is taking it again.
    await deps.counts.count("returns-to-need", `${volunteerId} ${needId}`);
    mayReturn = true;
    ({ row, result } = await move());
  }
  if (!row || result === "to-be-counted") throw new Error("a sign-up must end in a signup or a refusal");
  const leftOut = refusedShifts(result);
  return { ...signupViewOf(row), ...(leftOut.length > 0 ? { leftOut } : {}) };
};
