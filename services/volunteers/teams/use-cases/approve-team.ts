import { mayAt } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { moveProfile } from "../../profiles/change-profile.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import { memberKey, type VolunteerStore } from "../../profiles/store.ts";
import { listingOf, mostTeams, type TeamRow } from "../rows.ts";
import { teamOf } from "../views.ts";

/** The team, where the caller leads the station of its division, and it awaits approval by somebody else. */
const requireAwaiting = async (store: VolunteerStore, teamId: string, { actor }: Call) => {
  const team = await store.findTeam(teamId);
  if (!team || !mayAt(actor, ["station_lead"], team)) throw new Problem("not-found");
  if (team.leader === requireSignedIn(actor).volunteerId) throw refuse("about-oneself");
  if (team.status !== "awaiting-approval") throw refuse("wrong-state");
  return team;
};

type Approve = UseCase<VolunteerDeps, typeof manifest.routes.approveTeam>;

/** Approves a team: who asked for it becomes its leader and first member, in one transaction. */
export const approveTeam: Approve = async ({ store }, { params: { teamId } }, call) => {
  const { leader } = await requireAwaiting(store, teamId, call);
  const change = call.change();
  const approved = (team: TeamRow): TeamRow => ({
    ...team,
    ...listingOf(teamId, team.division, "active"),
    status: "active",
    approvedBy: change.by,
    version: team.version + 1,
    change,
  });
  let saved: TeamRow | undefined;
  await moveProfile(store, leader, call, async (row) => {
    saved = approved(await requireAwaiting(store, teamId, call));
    if (row.teams.length >= mostTeams) throw refuse("too-many");
    const member = {
      ...memberKey(teamId, leader),
      teamId,
      volunteerId: leader,
      joinedAt: change.at,
      version: 1,
      change,
    };
    return {
      fields: { teams: [...new Set([...row.teams, teamId])], leads: [...row.leads, teamId] },
      also: [store.writes.saveTeam(saved), store.writes.addMember(member)],
    };
  });
  if (!saved) throw new Problem("busy");
  return teamOf(saved);
};
