import { callerOf } from "#shared/access/actor.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { quickContactKey } from "#shared/published/cards/quick-contact.ts";
import { maskName } from "#shared/values/candidate.ts";
import { maySee } from "../../needs/access.ts";
import type { NeedWithBoards } from "../../needs/rows.ts";
import { isUnpublished } from "../../needs/rules/lifecycle.ts";
import { isQuick } from "../../needs/rules/quick.ts";
import { moveSignup, type SignupDecision, type SignupState } from "../../signups/move-signup.ts";
import { signupIdOf } from "../../signups/my-signup.ts";
import type { SignupRow } from "../../signups/rows.ts";
import { chooseShifts } from "../../signups/rules/choose-shifts.ts";
import { keptUntil } from "../../signups/rules/quick.ts";
import { newSignup } from "../../signups/rules/signup.ts";
import { withTaken } from "../../signups/take-places.ts";
import { tokenHashOf } from "../../token-hash.ts";
import type { QuickDeps } from "../deps.ts";
import { consentVersion } from "../notice.ts";
import type { quickSignupRoutes } from "../routes.ts";
import { quickPosition } from "../rules/quick-position.ts";

/** Whether this call has signed up already, in whatever position: the id of that signup. */
const repeatedSignup = async (
  { signups, ids }: QuickDeps,
  { need }: NeedWithBoards,
  volunteerId: string,
  call: Call,
): Promise<SignupRow | undefined> => {
  if (!call.idempotency) return undefined;
  const rows = await Promise.all(
    need.positions.map(({ positionId }) =>
      signups.findSignup(need.needId, signupIdOf(ids, need.needId, positionId, volunteerId)),
    ),
  );
  return rows.find((row) => row?.calls.some((earlier) => isRepeatedCall(earlier, call.idempotency)));
};

/** Whether somebody has a place on a shift that is not over, of whatever need. */
const hasOpenPlace = ({ calendar }: SignupState, at: string): boolean =>
  calendar?.booked.some(({ to }) => to > at) ?? false;

type QuickSignUp = UseCase<QuickDeps, typeof quickSignupRoutes.quickSignUp>;

/**
 * Signs somebody up for one date by name and phone alone. Who they are follows from the phone: their calendar has one place at
 * most that is not over, checked by the transaction that takes it. The same call again gives the same secret; whoever else
 * types the phone learns that it has a place, not where, and gets no secret.
 * @throws Problem `limit-reached` for an address, a phone or a need with too many of them
 */
export const quickSignUp: QuickSignUp = async (deps, { params: { needId }, body }, call) => {
  if (body.consentVersion !== consentVersion) throw refuse("consent-notice");
  const found = await deps.needs.findNeed(needId);
  if (!found || isUnpublished(found.need.status) || !maySee(call.actor, found.need))
    throw new Problem("not-found");
  const personId = deps.ids.derived("person", "phone", body.phone);
  const volunteerId = deps.ids.derived("volunteer", personId);
  const secret = call.newId("quickSecret");
  const repeated = await repeatedSignup(deps, found, volunteerId, call);
  if (repeated) return { signupId: repeated.signupId, secret };

  await deps.counts.count("quick-signups-of-address", callerOf(call.actor));
  if (found.need.status !== "open") throw refuse("closed");
  const chosen = quickPosition(found, body.shiftId);
  if (!chosen) throw refuse("not-quick");
  const signupId = signupIdOf(deps.ids, needId, chosen.positionId, volunteerId);
  const sealed = await deps.envelope.seal(personId, "contact", { name: body.name, phone: body.phone });
  const at = call.now.toISOString();

  let isCounted = false;
  const decide = (state: SignupState): SignupDecision<"taken" | "to-be-counted"> => {
    const { need, position, board, signup, card } = state;
    if (need.status !== "open") throw refuse("closed");
    if (!position || !board || !card || !isQuick(need, position)) throw refuse("not-quick");
    if (body.riskNoticeVersion !== need.riskNotice.version) throw refuse("risk-notice");
    if (hasOpenPlace(state, at)) throw refuse("phone-has-place");
    const { taken } = chooseShifts({ ...state, position, board, card }, [body.shiftId], call.now);
    if (!isCounted) return { row: undefined, result: "to-be-counted" };
    const { positionId } = position;
    const base = signup ?? newSignup({ signupId, positionId, volunteerId, personId }, need, call.change());
    const row: SignupRow = { ...withTaken(base, need, taken, call), quick: true };
    const contact = deps.quickContacts.contactWrite({
      ...quickContactKey(signupId),
      version: row.version,
      change: row.change,
      signupId,
      needId,
      volunteerId,
      personId,
      sealed,
      maskedName: maskName(body.name),
      since: at,
      expiresAt: keptUntil(row),
      adult: body.adult,
      consentVersion,
      riskNoticeVersion: need.riskNotice.version,
      secretHash: tokenHashOf(secret),
    });
    return { row, also: [contact], result: "taken" };
  };

  const quick = { volunteerId, quick: true } as const;
  const target = { needId, signupId, ...chosen, ...quick, card: await deps.signups.findCard(quick) };
  const move = () => moveSignup(deps, target, decide, { takesPlaces: true });
  if ((await move()).result === "to-be-counted") {
    // What is refused is not counted for the phone or the need: a stranger who types a number takes nothing from its owner.
    await deps.counts.count("quick-signups-of-phone", body.phone);
    await deps.counts.count("quick-signups-of-need", needId);
    isCounted = true;
    await move();
  }
  return { signupId, secret };
};
