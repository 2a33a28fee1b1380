import type { NeedListing } from "../../../shared/api/types.ts";
import { workOf } from "../../../shared/auth/role-work.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";

/** Days for which a need stays on the list after its last shift, so that attendance can be recorded. */
const daysAfter = 14;

const fetchNeeds = (division: string, from: string): Promise<NeedListing[]> =>
  fetchAllPages((cursor) =>
    unwrap(api.GET("/v1/needs", { params: { query: { division, from, ...cursor } } })),
  );

/**
 * The needs in the divisions where the signed-in person's role lists needs, earliest first, each with the path it opens
 * at. Staff also see drafts. Undefined if none of their roles lists needs.
 */
export const useStationNeeds = () =>
  useQuery(async () => {
    const paths = new Map(
      (await fetchMyGrants()).flatMap(({ role, divisions, county }) => {
        const path = workOf[role].needs;
        return path ? (divisions ?? [county]).map((division) => [division, path] as const) : [];
      }),
    );
    const from = plusDays(isoDay(new Date()), -daysAfter);
    const lists = await Promise.all(
      [...paths].map(async ([division, path]) =>
        (await fetchNeeds(division, from)).map((need) => ({ ...need, to: `${path}/${need.needId}` })),
      ),
    );
    if (paths.size === 0) return undefined;
    return lists.flat().sort((a, b) => a.from.localeCompare(b.from));
  });
