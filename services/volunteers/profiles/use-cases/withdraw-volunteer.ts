import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { requireProfile } from "../change-profile.ts";
import type { VolunteerDeps } from "../deps.ts";
import { tombstoneOf } from "../rules/cards.ts";

type Withdraw = UseCase<VolunteerDeps, typeof manifest.routes.withdrawVolunteer>;

/**
 * Erases the caller's profile, cards and memberships, and ends the teams they lead; the event that follows has
 * every projection forget them.
 */
export const withdrawVolunteer: Withdraw = async ({ store }, _request, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const row = await requireProfile(store, volunteerId);
  const change = call.change();
  try {
    await store.eraseProfile(tombstoneOf(row, change), [
      ...row.teams.map((teamId) => store.writes.removeMember(teamId, volunteerId)),
      ...row.leads.map((teamId) => store.writes.endTeam(teamId, change)),
    ]);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
};
