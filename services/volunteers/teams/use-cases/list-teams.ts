import type { UseCase } from "#shared/manifest/use-case.ts";
import type { TeamDeps } from "../deps.ts";
import { teamList } from "../keys.ts";
import type { teamRoutes } from "../routes.ts";
import { visibleTeamOf } from "../views.ts";

type ListTeams = UseCase<TeamDeps, typeof teamRoutes.listTeams>;

/** Teams of a division, else of every county, by division. A page may be short; `nextCursor` continues the list. */
export const listTeams: ListTeams = async ({ teams, cursors }, { query }, { actor }) => {
  const { division = "", status, limit } = query;
  const list = `teams ${division} ${status}`;
  const { rows, next } = await teams.list(
    teamList(status),
    division,
    limit,
    cursors.decode(list, query.cursor),
  );
  return {
    items: rows.flatMap((team) => visibleTeamOf(actor, team) ?? []),
    nextCursor: cursors.encode(list, next),
  };
};
