import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { requireProfile } from "../change-profile.ts";
import type { ProfileDeps } from "../deps.ts";
import type { profileRoutes } from "../routes.ts";
import { tombstoneOf } from "../rules/cards.ts";

type WithdrawVolunteer = UseCase<ProfileDeps, typeof profileRoutes.withdrawVolunteer>;

/**
 * Erases the caller's profile, cards, memberships and what was asked about them, and ends the teams they lead. The event of this change makes
 * other services erase their copies. A day later their sign-in goes too, unless they need it for something else.
 * @throws Problem `not-found`; refusal `changed-meanwhile`
 */
export const withdrawVolunteer: WithdrawVolunteer = async (deps, _request, call) => {
  const { profiles, endTeamsOf, noteDeparture } = deps;
  const row = await requireProfile(profiles, requireSignedIn(call.actor).volunteerId);
  const change = call.change();
  try {
    const duplicates = await profiles.forgetDuplicates(row.volunteerId);
    const departure = await noteDeparture(call);
    await profiles.erase(tombstoneOf(row, change), [...endTeamsOf(row, change), ...duplicates, ...departure]);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
};
