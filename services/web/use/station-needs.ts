import { answered, api } from "../api/client.ts";
import type { NeedListing } from "../api/types.ts";
import { isoDay, plusDays } from "../text/when.ts";
import { useAnswer } from "./answer.ts";
import { ownGrants } from "./own-roles.ts";
import { workOf } from "./role-work.ts";

/** Needs stay on a station's list so long after their last shift, for attendance (days). */
const daysAfter = 14;

const needsIn = async (division: string, from: string): Promise<NeedListing[]> => {
  const needs: NeedListing[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { division, from, ...(cursor ? { cursor } : {}) };
    const page = await answered(api.GET("/v1/needs", { params: { query } }));
    needs.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return needs;
};

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
