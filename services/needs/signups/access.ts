import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { SignupDeps } from "./deps.ts";
import type { SignupRow } from "./rows.ts";

/** Who records attendance for a station. Managers only read it. */
export const mayRecord = (actor: Actor, { division }: Pick<SignupRow, "division">): boolean =>
  mayAt(actor, ["social_worker", "station_lead"], { division });

/** Whether the caller leads one of these teams. */
export const leadsOneOf = (actor: Actor, teams: readonly string[]): boolean =>
  actor.kind !== "public" && teams.some((team) => actor.gateCard?.leads.includes(team) ?? false);

/** Whether somebody is a member of a team that the caller leads, today: teams of an earlier day give no right. */
export const leadsTeamOf = async (
  { signups }: Pick<SignupDeps, "signups">,
  actor: Actor,
  signup: Pick<SignupRow, "volunteerId">,
): Promise<boolean> => {
  if (actor.kind === "public" || !actor.gateCard?.leads.length) return false;
  return leadsOneOf(actor, (await signups.findCard(signup))?.teams ?? []);
};
