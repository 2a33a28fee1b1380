import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { moveProfile } from "../../profiles/change-profile.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import { memberKey } from "../../profiles/store.ts";
import { mostTeams } from "../rows.ts";

type Join = UseCase<VolunteerDeps, typeof manifest.routes.joinTeam>;

/** The caller joins an active team; who is in it already is answered the same again. */
export const joinTeam: Join = async ({ store }, { params: { teamId } }, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const change = call.change();
  await moveProfile(store, volunteerId, call, async (row) => {
    const team = await store.findTeam(teamId);
    if (team?.status !== "active") throw new Problem("not-found");
    if (row.teams.includes(teamId)) return undefined;
    if (row.teams.length >= mostTeams) throw refuse("too-many");
    const key = memberKey(teamId, volunteerId);
    const member = { ...key, teamId, volunteerId, joinedAt: change.at, version: 1, change };
    return {
      fields: { teams: [...row.teams, teamId] },
      also: [store.writes.requireActive(teamId), store.writes.addMember(member)],
    };
  });
  const member = await store.findMember(teamId, volunteerId);
  if (!member) throw new Problem("not-found");
  return { teamId, volunteerId, joinedAt: member.joinedAt };
};
