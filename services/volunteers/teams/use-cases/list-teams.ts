import * as z from "zod";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyOf } from "#shared/values/division.ts";
import type { manifest } from "../../manifest.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import { teamList } from "../rows.ts";
import { teamAsSeenBy } from "../views.ts";

/** Which county's list a page is of, and the key after which it begins. */
const positionSchema = z.object({ county: z.int(), after: z.record(z.string(), z.unknown()).optional() });

type List = UseCase<VolunteerDeps, typeof manifest.routes.listTeams>;

/** Teams of a division, else of every county served; a page may be short, and `nextCursor` continues. */
export const listTeams: List = async ({ store, cursors, served }, { query }, call) => {
  const { division, status, limit } = query;
  const list = `teams ${division ?? "served"} ${status}`;
  const from = positionSchema.parse(cursors.decode(list, query.cursor) ?? { county: 0 });
  const counties = division ? [countyOf(division)] : served;
  const county = counties[from.county];
  if (county === undefined) return { items: [], nextCursor: null };

  const { rows, next } = await store.listTeams(
    teamList(county, status),
    division ?? county,
    limit,
    from.after,
  );
  const following = from.county + 1 < counties.length ? { county: from.county + 1 } : undefined;
  return {
    items: rows.flatMap((team) => teamAsSeenBy(call.actor, team) ?? []),
    nextCursor: cursors.encode(list, next ? { county: from.county, after: next } : following),
  };
};
