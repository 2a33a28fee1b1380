import { answered, api } from "../api/client.ts";
import type { NeedListing } from "../api/types.ts";
import { isoDay, plusDays } from "../text/when.ts";
import { useAnswer } from "./answer.ts";
import { ownDivisions } from "./own-divisions.ts";

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

/** The needs of the stations that who is signed in works for, soonest first; their drafts are among them. */
export const useStationNeeds = () =>
  useAnswer(async () => {
    const divisions = await ownDivisions();
    const from = plusDays(isoDay(new Date()), -daysAfter);
    const lists = await Promise.all(divisions.map((division) => needsIn(division, from)));
    return { works: divisions.length > 0, items: lists.flat().sort((a, b) => a.from.localeCompare(b.from)) };
  });
