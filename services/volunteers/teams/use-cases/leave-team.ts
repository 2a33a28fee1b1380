import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { moveProfile } from "../../profiles/change-profile.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";

type Leave = UseCase<VolunteerDeps, typeof manifest.routes.leaveTeam>;

/** The caller leaves a team, which its leader cannot. */
export const leaveTeam: Leave = async ({ store }, { params: { teamId } }, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  await moveProfile(store, volunteerId, call, async (row) => {
    if (!row.teams.includes(teamId)) throw new Problem("not-found");
    if (row.leads.includes(teamId)) throw refuse("leads-team");
    return {
      fields: { teams: row.teams.filter((team) => team !== teamId) },
      also: [store.writes.removeMember(teamId, volunteerId)],
    };
  });
};
