import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { isUnpublished } from "../../needs/rules/lifecycle.ts";
import { maySee } from "../../needs/visibility.ts";
import { moveSignup, positionOf, type SignupState } from "../move-signup.ts";
import type { SignupRow, SignupShift } from "../rows.ts";
import { judgeShifts, shiftsMeant, type Verdict } from "../rules/judge-shifts.ts";
import { refusalOf, refusedShifts } from "../rules/refusal.ts";
import { addShifts, newSignup, signupWith } from "../rules/signup.ts";
import { signupViewOf } from "../views.ts";

/** Calls kept on a signup to be answered again. */
const callsKept = 10;

type SignUp = UseCase<NeedDeps, typeof manifest.routes.signUp>;

/**
 * Signs the caller up for shifts of a position. "available" takes what is free and awaits what is full; anything else
 * is all or nothing, and the refusal names each shift that stands in the way, and why.
 */
export const signUp: SignUp = async (deps, { params, body }, call) => {
  const { personId, volunteerId, gateCard } = requireSignedIn(call.actor);
  if (!gateCard) throw new Problem("forbidden");
  const { positionId } = body;
  const signupId = deps.ids.derived("signup", params.needId, positionId, volunteerId);
  const target = { needId: params.needId, positionId, signupId, volunteerId, card: gateCard };
  let leftOut: readonly Verdict[] = [];

  const judge = (state: SignupState, card: GateCard): Verdict[] => {
    const found = positionOf(state, positionId);
    if (!found) throw invalid("/positionId", "unknown-position");
    const situation = {
      need: state.need,
      position: found.position,
      places: found.board.places,
      card,
      booked: state.calendar?.booked ?? [],
      held: state.signup?.shifts ?? [],
      now: call.now,
    };
    const wanted = body.shifts;
    const verdicts = judgeShifts(situation, shiftsMeant(situation, wanted));
    const isHopeless = ({ code }: Verdict) =>
      code !== undefined && !(wanted === "available" && code === "full");
    if (state.need.status === "open" && body.riskNoticeVersion !== state.need.riskNotice.version)
      throw refuse("risk-notice");
    const enough = wanted === "available" ? !verdicts.every(isHopeless) : !verdicts.some(isHopeless);
    if (!enough || verdicts.length === 0) throw refusalOf(verdicts);
    leftOut = verdicts.filter(isHopeless);
    return verdicts.filter((verdict) => !isHopeless(verdict));
  };

  const decide = (state: SignupState): SignupRow | undefined => {
    const { need, signup, card } = state;
    if (signup?.calls.some((made) => isRepeatedCall(made, call.idempotency))) return undefined;
    if (isUnpublished(need.status) || !maySee(call.actor, need)) throw new Problem("not-found");
    if (!card || card.status === "withdrawn") throw new Problem("forbidden");
    const joinedAt = call.now.toISOString();
    const added = judge(state, card).flatMap(({ shift, code }): SignupShift[] =>
      shift ? [{ ...shift, status: code ? "waitlisted" : "confirmed", joinedAt }] : [],
    );
    const base = signup ?? newSignup({ ...target, personId }, need, call.change());
    return {
      ...signupWith(base, addShifts(base.shifts, added), call.change()),
      teams: card.teams,
      riskNoticeVersion: need.riskNotice.version,
      calls: [...base.calls, ...(call.idempotency ? [call.idempotency] : [])].slice(-callsKept),
    };
  };

  const signup = await moveSignup(deps, target, decide, true);
  if (!signup) throw new Error("a sign-up ends in a signup or in a refusal");
  const left = refusedShifts(leftOut);
  return { ...signupViewOf(signup), ...(left.length > 0 ? { leftOut: left } : {}) };
};
