import { workOf } from "../../../shared/auth/role-work.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";
import type { DeskNeed } from "../model/desk.ts";

/** Days for which a need stays on the list after its last shift, so that attendance can be recorded. */
const daysAfter = 14;

/**
 * The needs at the places where the signed-in person's roles list needs, with the places of the next seven days. Staff
 * also see drafts; `toApprove`: it awaits a release, which is theirs to decide. Undefined if none of their roles lists
 * needs. A few calls, however many stations they are.
 */
export const useStationNeeds = () =>
  useQuery(async (): Promise<DeskNeed[] | undefined> => {
    const from = plusDays(isoDay(new Date()), -daysAfter);
    const query = { mine: "true" as const, comingDays: 7, limit: 200, from };
    // Side by side: the list follows from the caller's roles by itself, and is empty where they have none.
    const [all, needs] = await Promise.all([
      fetchMyGrants(),
      fetchAllPages((cursor) => unwrap(api.GET("/v1/needs", { params: { query: { ...query, ...cursor } } }))),
    ]);
    const grants = all.filter(({ role }) => workOf[role].needs !== undefined);
    if (grants.length === 0) return undefined;
    return needs.flatMap((need) => {
      const here = grants.filter(({ divisions, county }) =>
        divisions ? divisions.includes(need.division) : need.division.startsWith(county),
      );
      const [path] = here.flatMap(({ role }) => workOf[role].needs ?? []);
      const approves = here.some(({ role }) => workOf[role].may.includes("approve"));
      const toApprove = need.status === "awaiting-release" && approves;
      return path ? [{ ...need, end: need.to, to: `${path}/${need.needId}`, toApprove }] : [];
    });
  });
