import { pullingRoles } from "#services/matching/matches/access.ts";
import type { MatchingDeps } from "#services/matching/matches/deps.ts";
import type { AuthenticatedActor } from "#shared/access/actor.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import { addDays, mondayOf } from "#shared/values/time.ts";

/** Days a list may span: a month, so that at most 6 weeks of each station are read. */
const mostDays = 31;

/** The days of a list, both included: those asked for, else the week of the one given, else this week. */
export const daysOf = (query: { from?: string | undefined; to?: string | undefined }, today: string) => {
  const from = query.from ?? (query.to ? addDays(query.to, -6) : mondayOf(today));
  const to = query.to ?? addDays(from, 6);
  if (to < from) throw invalid("query/to", "before-from");
  if (to >= addDays(from, mostDays))
    throw invalid("query/to", { code: "too-many-days", params: { most: mostDays } });
  return { from, to };
};

/** The Mondays of the weeks into which the days reach. */
export const mondaysOf = (from: string, to: string): string[] => {
  const mondays: string[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
};

/**
 * What somebody pulls lists of: townships (of their stations) and projects, each with the grant that says so.
 * @throws Problem `not-found` for who pulls none anywhere (an inspector without an open case).
 */
export const pullScope = async ({ counties, store }: MatchingDeps, { grants }: AuthenticatedActor) => {
  const pulling = grants.filter(({ role }) => pullingRoles.some((other) => other === role));
  if (pulling.length === 0) throw new Problem("not-found");
  const townships = new Map<string, Grant>();
  const projects = new Map<string, Grant>();
  for (const grant of pulling) {
    const card = grant.divisions ? undefined : await counties.find(grant.county);
    const codes = grant.divisions ?? card?.townships.map(({ code }) => code) ?? [];
    for (const code of [...codes, ...(grant.divisions ? [] : [grant.county])]) townships.set(code, grant);
    if (grant.role !== "ngo_manager" || grant.operatorId === undefined) continue;
    for (const { projectId } of await store.listProjects(grant.operatorId)) projects.set(projectId, grant);
  }
  return { townships, projects };
};
