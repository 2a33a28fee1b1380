import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { TeamDeps } from "../deps.ts";
import type { teamRoutes } from "../routes.ts";
import { visibleTeamOf } from "../views.ts";

type GetTeam = UseCase<TeamDeps, typeof teamRoutes.getTeam>;

/**
 * A team: name and field of an active one to anybody, the rest to its leader and the staff of its place.
 * @throws Problem `not-found`, also where the caller may not see it
 */
export const getTeam: GetTeam = async ({ teams }, { params }, { actor }) => {
  const team = await teams.find(params.teamId);
  const view = team && visibleTeamOf(actor, team);
  if (!view) throw new Problem("not-found");
  return view;
};
