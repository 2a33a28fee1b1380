import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyOf } from "#shared/values/division.ts";
import type { TeamDeps } from "../deps.ts";
import { teamList } from "../keys.ts";
import type { teamRoutes } from "../routes.ts";
import { visibleTeamOf } from "../views.ts";

/** The place in the list of counties, and the key in that county's list after which the page begins. */
const positionSchema = once(() =>
  z.object({ county: z.int(), after: z.record(z.string(), z.unknown()).optional() }),
);

type ListTeams = UseCase<TeamDeps, typeof teamRoutes.listTeams>;

/** Teams of a division, else of every county served. A page may be short; `nextCursor` continues the list. */
export const listTeams: ListTeams = async ({ teams, cursors, counties }, { query }, { actor }) => {
  const { division, status, limit } = query;
  const list = `teams ${division ?? "served"} ${status}`;
  const from = positionSchema().parse(cursors.decode(list, query.cursor) ?? { county: 0 });
  const among = division ? [countyOf(division)] : await counties.served();
  const county = among[from.county];
  if (county === undefined) return { items: [], nextCursor: null };

  const { rows, next } = await teams.list(teamList(county, status), division ?? county, limit, from.after);
  const following = from.county + 1 < among.length ? { county: from.county + 1 } : undefined;
  return {
    items: rows.flatMap((team) => visibleTeamOf(actor, team) ?? []),
    nextCursor: cursors.encode(list, next ? { county: from.county, after: next } : following),
  };
};
