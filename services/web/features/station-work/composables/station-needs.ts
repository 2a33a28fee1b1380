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
 * at. Staff also see drafts; `toApprove`: it awaits a release, which is theirs to decide. Undefined if none of their
 * roles lists needs.
 */
export const useStationNeeds = () =>
  useQuery(async () => {
    const grants = await fetchMyGrants();
    const approved = new Set(
      grants.flatMap(({ role, divisions }) =>
        workOf[role].may.includes("approve") ? (divisions ?? []) : [],
      ),
    );
    const paths = new Map(
      grants.flatMap(({ role, divisions, county }) => {
        const path = workOf[role].needs;
        return path ? (divisions ?? [county]).map((division) => [division, path] as const) : [];
      }),
    );
    const from = plusDays(isoDay(new Date()), -daysAfter);
    const lists = await Promise.all(
      [...paths].map(async ([division, path]) =>
        (await fetchNeeds(division, from)).map((need) => ({
          ...need,
          to: `${path}/${need.needId}`,
          toApprove: need.status === "awaiting-release" && approved.has(need.division),
        })),
      ),
    );
    if (paths.size === 0) return undefined;
    return lists.flat().sort((a, b) => a.from.localeCompare(b.from));
  });
