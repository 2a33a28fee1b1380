import type * as z from "zod";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid, Problem, refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { leadsOneOf } from "../../needs/access.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import type { NeedRow } from "../../needs/rows.ts";
import type { Shift } from "../../needs/rules/span.ts";
import { maySee } from "../../needs/visibility.ts";
import { moveSignup } from "../move-signup.ts";
import { isStanding } from "../rules/shift-states.ts";
import { addShifts, newSignup, signupWith } from "../rules/signup.ts";
import type { proposalOutcomes } from "../schemas.ts";

type Propose = UseCase<NeedDeps, typeof manifest.routes.proposeSignups>;
type Outcome = (typeof proposalOutcomes)[number];

/** Members that are proposed at once. */
const together = 10;

/** The shifts that are proposed, whoever for. @throws Problem `closed`, `no-such-shift`, `too-late` */
const proposable = (need: NeedRow, wanted: "all" | readonly string[], at: string): Shift[] => {
  if (need.status !== "open") throw refuse("closed");
  const named = need.shifts.filter(({ shiftId }) => wanted === "all" || wanted.includes(shiftId));
  if (wanted !== "all" && named.length < new Set(wanted).size) throw refuse("no-such-shift");
  const coming = named.filter(({ from }) => from > at);
  const inTime = need.signupDeadline === undefined || at < need.signupDeadline;
  if (!inTime || coming.length === 0 || (wanted !== "all" && coming.length < named.length))
    throw refuse("too-late");
  return coming;
};

/**
 * Proposes members of a team that the caller leads. A proposal holds no place; the member confirms by signing up,
 * where places, gates and risk notice are decided as for everybody, so that a leader learns nothing of a member's
 * checks, age or other shifts from it.
 */
export const proposeSignups: Propose = async (deps, { params: { needId }, body }, call) => {
  const { teamId, positionId } = body;
  const found = await deps.store.findNeed(needId);
  if (!found || !maySee(call.actor, found.need) || !leadsOneOf(call.actor, [teamId]))
    throw new Problem("not-found");
  if (!found.need.positions.some((position) => position.positionId === positionId))
    throw invalid("/positionId", "unknown-position");
  const at = call.now.toISOString();
  proposable(found.need, body.shifts, at);

  const propose = async (volunteerId: string): Promise<Outcome> => {
    const card = await deps.store.findCard(volunteerId);
    if (!card?.teams.includes(teamId) || card.personId === undefined) return "not-a-member";
    const { personId } = card;
    const signupId = deps.ids.derived("signup", needId, positionId, volunteerId);
    let outcome: Outcome = "proposed";
    await moveSignup(deps, { needId, positionId, signupId, volunteerId, card }, ({ need, signup, card }) => {
      const held = new Map(signup?.shifts.map(({ shiftId, status }) => [shiftId, status]));
      const asked = proposable(need, body.shifts, at);
      const fresh = asked.filter(({ shiftId }) => {
        const status = held.get(shiftId);
        return status === undefined || status === "cancelled";
      });
      if (fresh.length === 0) {
        const gaveUp = !asked.some(({ shiftId }) => isStanding(held.get(shiftId) ?? "withdrawn"));
        outcome = gaveUp ? "declined" : "standing";
        return undefined;
      }
      const base = signup ?? newSignup({ signupId, positionId, volunteerId, personId }, need, call.change());
      const added = fresh.map((shift) => ({ ...shift, status: "proposed" as const, joinedAt: at }));
      const proposed = signupWith(base, addShifts(base.shifts, added), call.change());
      return { ...proposed, proposedBy: teamId, teams: card?.teams ?? [] };
    });
    return outcome;
  };

  const items: z.input<(typeof manifest.routes.proposeSignups)["answer"]>["items"] = [];
  const members = [...new Set(body.volunteerIds)];
  for (let from = 0; from < members.length; from += together) {
    const some = members.slice(from, from + together);
    const outcomes = await Promise.all(some.map(propose));
    items.push(...some.map((volunteerId, n) => ({ volunteerId, outcome: outcomes[n] ?? "not-a-member" })));
  }
  return { items, nextCursor: null };
};
