import { answered, api } from "../../../shared/api/client.ts";
import type { NeedListing } from "../../../shared/api/types.ts";
import { workOf } from "../../../shared/auth/role-work.ts";
import { ownGrants } from "../../../shared/composables/my-roles.ts";
import { allPages } from "../../../shared/composables/paged-query.ts";
import { useAnswer } from "../../../shared/composables/query.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";

/** Needs stay on a station's list so long after their last shift, for attendance (days). */
const daysAfter = 14;

const needsIn = (division: string, from: string): Promise<NeedListing[]> =>
  allPages((at) => answered(api.GET("/v1/needs", { params: { query: { division, from, ...at } } })));

/**
 * The needs where who is signed in holds a role that reads needs, soonest first, each with the path it opens at;
 * undefined where no role of theirs does. Drafts are among them for those who work with them.
 */
export const useStationNeeds = () =>
  useAnswer(async () => {
    const paths = new Map(
      (await ownGrants()).flatMap(({ role, divisions, county }) => {
        const path = workOf[role].needs;
        return path ? (divisions ?? [county]).map((division) => [division, path] as const) : [];
      }),
    );
    const from = plusDays(isoDay(new Date()), -daysAfter);
    const lists = await Promise.all(
      [...paths].map(async ([division, path]) =>
        (await needsIn(division, from)).map((need) => ({ ...need, to: `${path}/${need.needId}` })),
      ),
    );
    if (paths.size === 0) return undefined;
    return lists.flat().sort((a, b) => a.from.localeCompare(b.from));
  });
