import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import { teamKey } from "../../profiles/store.ts";
import { listingOf, type TeamRow } from "../rows.ts";
import { teamOf } from "../views.ts";

type Create = UseCase<VolunteerDeps, typeof manifest.routes.createTeam>;

/** Asks for a team; the caller leads it once the lead of the station of its division has approved it. */
export const createTeam: Create = async ({ store, counties }, { body }, call) => {
  await counties.requireTownship(body.division, "/division");
  const teamId = call.newId("team");
  const team: TeamRow = {
    ...teamKey(teamId),
    ...body,
    ...listingOf(teamId, body.division, "awaiting-approval"),
    teamId,
    leader: requireSignedIn(call.actor).volunteerId,
    status: "awaiting-approval",
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
  };
  try {
    await store.saveTeam(team);
    return teamOf(team);
  } catch (error) {
    const standing = error instanceof ConditionFailed ? await store.findTeam(teamId) : undefined;
    if (standing && isRepeatedCall(standing.idempotency, call.idempotency)) return teamOf(standing);
    throw error;
  }
};
