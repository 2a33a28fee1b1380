import { callerOf } from "#shared/access/actor.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import { maySee } from "../../needs/access.ts";
import type { NeedRow } from "../../needs/rows.ts";
import type { Shift } from "../../needs/rules/span.ts";
import { leadsOneOf } from "../access.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup, type SignupDecision, type SignupState } from "../move-signup.ts";
import { signupIdOf } from "../my-signup.ts";
import type { signupRoutes } from "../routes.ts";
import { isActive } from "../rules/shift-states.ts";
import { addShifts, newSignup, signupWith } from "../rules/signup.ts";
import type { ProposalOutcome } from "../schemas.ts";

/** Members handled at the same time. */
const width = 10;

/** The requested shifts, if they can be proposed to anybody. @throws Problem `closed`, `no-such-shift`, `too-late` */
const proposableShifts = (need: NeedRow, requested: "all" | readonly string[], at: string): Shift[] => {
  if (need.status !== "open") throw refuse("closed");
  const named = need.shifts.filter(({ shiftId }) => requested === "all" || requested.includes(shiftId));
  if (requested !== "all" && named.length < new Set(requested).size) throw refuse("no-such-shift");
  const upcoming = named.filter(({ from }) => from > at);
  const isInTime = need.signupDeadline === undefined || at < need.signupDeadline;
  if (!isInTime || upcoming.length === 0 || (requested !== "all" && upcoming.length < named.length))
    throw refuse("too-late");
  return upcoming;
};

/** What decides about a proposal. */
type Proposed = Pick<SignupState, "need" | "signup" | "card">;

type ProposeSignups = UseCase<SignupDeps, typeof signupRoutes.proposeSignups>;

/**
 * Proposes members of a team that the caller leads. A proposal holds no place. The member confirms by signing up, and
 * only then are places, gates and risk notice decided: the leader learns nothing about a member's checks, age or
 * other shifts.
 * @throws Problem `limit-reached` where the caller has proposed as many members as a day takes
 */
export const proposeSignups: ProposeSignups = async (deps, { params: { needId }, body }, call) => {
  const { teamId, positionId } = body;
  const needWithBoards = await deps.needs.findNeed(needId);
  if (!needWithBoards || !maySee(call.actor, needWithBoards.need) || !leadsOneOf(call.actor, [teamId]))
    throw new Problem("not-found");
  if (!needWithBoards.need.positions.some((position) => position.positionId === positionId))
    throw invalid("/positionId", "unknown-position");
  const at = call.now.toISOString();
  // Throws to refuse the whole call before any member is proposed.
  proposableShifts(needWithBoards.need, body.shifts, at);

  const members = [...new Set(body.volunteerIds)];
  await deps.counts.count("proposals-of-leader", callerOf(call.actor), members.length);

  const refuses = (card: GateCard | undefined): boolean => card?.noProposalsFrom?.includes(teamId) ?? false;
  const propose = async (volunteerId: string): Promise<ProposalOutcome> => {
    const memberCard = await deps.signups.findCard({ volunteerId });
    const personId = memberCard?.personId;
    if (!memberCard?.teams.includes(teamId) || personId === undefined) return "not-a-member";
    const signupId = signupIdOf(deps.ids, needId, positionId, volunteerId);

    const decide = ({ need, signup, card }: Proposed): SignupDecision<ProposalOutcome> => {
      if (refuses(card)) return { row: undefined, result: "no-more-from-team" };
      const statuses = new Map(signup?.shifts.map(({ shiftId, status }) => [shiftId, status]));
      const proposable = proposableShifts(need, body.shifts, at);
      const fresh = proposable.filter(({ shiftId }) => {
        const status = statuses.get(shiftId);
        return status === undefined || status === "cancelled";
      });
      if (fresh.length === 0) {
        const isHeld = proposable.some(({ shiftId }) => isActive(statuses.get(shiftId) ?? "withdrawn"));
        return { row: undefined, result: isHeld ? "already-held" : "declined" };
      }
      const base = signup ?? newSignup({ signupId, positionId, volunteerId, personId }, need, call.change());
      const added = fresh.map((shift) => ({ ...shift, status: "proposed" as const, joinedAt: at }));
      const proposed = signupWith(base, addShifts(base.shifts, added), call.change());
      return { row: { ...proposed, proposedBy: teamId }, result: "proposed" };
    };

    // Counted is only what will reach the member; that decides on what stands now, and again at the write.
    const signup = await deps.signups.findSignup(needId, signupId);
    const likely = decide({ need: needWithBoards.need, signup, card: memberCard });
    if (!likely.row) return likely.result;
    if (!(await deps.counts.tryCount("proposals-to-volunteer", volunteerId))) return "enough-today";
    const target = { needId, positionId, signupId, volunteerId, card: memberCard };
    return (await moveSignup(deps, target, decide)).result;
  };

  const items = await inParallel(members, width, async (volunteerId) => ({
    volunteerId,
    outcome: await propose(volunteerId),
  }));
  return { items, nextCursor: null };
};
