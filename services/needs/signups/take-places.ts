import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { isLive } from "#shared/eligibility/shift-states.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import { maySee } from "../needs/access.ts";
import type { NeedRow } from "../needs/rows.ts";
import { isUnpublished } from "../needs/rules/lifecycle.ts";
import type { SignupDeps } from "./deps.ts";
import { moveSignup, type SignupDecision, type SignupState } from "./move-signup.ts";
import { signupIdOf } from "./my-signup.ts";
import type { SignupRow, SignupShift } from "./rows.ts";
import { chooseShifts } from "./rules/choose-shifts.ts";
import type { Verdict } from "./rules/judge-shifts.ts";
import { offeredShifts } from "./rules/offered-shifts.ts";
import { refusedShifts } from "./rules/refusal.ts";
import { addShifts, newSignup, signupWith } from "./rules/signup.ts";
import type { CreateSignup, SignupView } from "./schemas.ts";
import { signupViewOf } from "./views.ts";

/** Calls, and offers accepted, that are kept on a signup, so that they can be repeated. */
const kept = 10;

/** Whether somebody takes again what they gave up. */
const isReturn = (signup: SignupRow | undefined, taken: readonly { readonly shiftId: string }[]): boolean =>
  signup?.shifts.some(
    ({ shiftId, status }) => status === "withdrawn" && taken.some((shift) => shift.shiftId === shiftId),
  ) ?? false;

/** Whether the signup comes from the offer already: it was tapped twice. */
const isAccepted = (signup: SignupRow | undefined, offerId: string): boolean =>
  (signup?.offers?.includes(offerId) && signup.shifts.some(({ status }) => isLive(status))) ?? false;

/** The next version of a signup, with shifts taken under the need's present risk notice and at its present place. */
export const withTaken = (
  base: SignupRow,
  need: NeedRow,
  taken: readonly SignupShift[],
  call: Pick<Call, "change" | "idempotency">,
): SignupRow => ({
  ...signupWith(base, addShifts(base.shifts, taken), call.change()),
  riskNoticeVersion: need.riskNotice.version,
  placeVersion: need.placeVersion,
  calls: [...base.calls, ...(call.idempotency ? [call.idempotency] : [])].slice(-kept),
});

/** What the caller asks for: shifts of a position; or those of an offer, as far as they can be had. */
export interface WantedPlaces {
  readonly needId: string;
  readonly positionId: string;
  readonly shifts?: CreateSignup["shifts"];
  /** Of listed shifts, those for which a turn in the wait-list will do. */
  readonly waitlist?: CreateSignup["waitlist"];
  readonly offerId?: string;
  readonly riskNoticeVersion?: number | undefined;
}

/**
 * Takes places for the caller, or turns in the wait-list. By an offer, its card is checked in the same transaction: open, in
 * time, and for this person.
 * @throws Problem as the routes declare; `not-found` for an offer to somebody else
 */
export const takePlaces = async (
  deps: SignupDeps,
  { needId, positionId, shifts = [], waitlist, offerId, riskNoticeVersion }: WantedPlaces,
  call: Call,
): Promise<SignupView> => {
  const { personId, volunteerId, gateCard } = requireSignedIn(call.actor);
  if (!gateCard) throw new Problem("forbidden");
  const signupId = signupIdOf(deps.ids, needId, positionId, volunteerId);

  let mayReturn = false;
  const decide = (state: SignupState): SignupDecision<readonly Verdict[] | "to-be-counted"> => {
    const { need, position, board, signup, card, offer } = state;
    if (signup?.calls.some((earlier) => isRepeatedCall(earlier, call.idempotency)))
      return { row: undefined, result: [] };
    if (offerId !== undefined && isAccepted(signup, offerId)) return { row: undefined, result: [] };
    const offered = offerId === undefined ? undefined : offeredShifts(offer, need, volunteerId, call.now);
    if (isUnpublished(need.status) || !maySee(call.actor, need)) throw new Problem("not-found");
    if (!card || card.status === "withdrawn") throw new Problem("forbidden");
    if (!position || !board) throw invalid("/positionId", "unknown-position");
    if (need.status === "open" && riskNoticeVersion !== need.riskNotice.version) throw refuse("risk-notice");
    const { taken, leftOut } = chooseShifts(
      { ...state, position, board, card },
      offered ? { anyOf: offered } : shifts,
      call.now,
      waitlist,
    );
    if (!mayReturn && isReturn(signup, taken)) return { row: undefined, result: "to-be-counted" };
    const base = signup ?? newSignup({ signupId, positionId, volunteerId, personId }, need, call.change());
    const row = {
      ...withTaken(base, need, taken, call),
      ...(offerId === undefined ? {} : { offers: [...(base.offers ?? []), offerId].slice(-kept) }),
    };
    return { row, result: leftOut };
  };

  const target = { needId, positionId, signupId, volunteerId, card: gateCard, offerId };
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
