import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { TeamDeps } from "../deps.ts";
import { listingOf, teamKey } from "../keys.ts";
import type { teamRoutes } from "../routes.ts";
import type { TeamRow } from "../rows.ts";
import { teamOf } from "../views.ts";

type CreateTeam = UseCase<TeamDeps, typeof teamRoutes.createTeam>;

/**
 * Asks for a team; the caller leads it once the lead of the station of its division approves.
 * @throws Problem `invalid` for a division that is not served
 */
export const createTeam: CreateTeam = async ({ teams, counties }, { body }, call) => {
  await counties.requireTownship(body.division, "/division");
  const teamId = call.newId("team");
  const { confirmedWords: _, ...fields } = body;
  const team: TeamRow = {
    ...teamKey(teamId),
    ...fields,
    ...listingOf(teamId, body.division, "awaiting-approval"),
    teamId,
    leader: requireSignedIn(call.actor).volunteerId,
    status: "awaiting-approval",
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
  };
  try {
    await teams.save(team);
    return teamOf(team);
  } catch (error) {
    const existing = error instanceof ConditionFailed ? await teams.find(teamId) : undefined;
    if (existing && isRepeatedCall(existing.idempotency, call.idempotency)) return teamOf(existing);
    throw error;
  }
};
