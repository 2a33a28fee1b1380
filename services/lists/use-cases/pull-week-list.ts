import type { WeekRow } from "#services/matching/index/rows.ts";
import type { manifest } from "#services/matching/manifest.ts";
import type { MatchingDeps } from "#services/matching/matches/deps.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { daysOf, mondaysOf, pullScope } from "../access.ts";
import { listCsv } from "../list-csv.ts";
import { logPull } from "../log-pull.ts";
import { listedShifts, listRows } from "../views.ts";

type Pull = UseCase<MatchingDeps, typeof manifest.routes.pullWeekList>;

/** The signups of some townships and projects in some weeks, each once, with its shifts of the days asked for. */
const signupsIn = async (
  { store }: MatchingDeps,
  scopes: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<WeekRow[]> => {
  const mondays = mondaysOf(from, to);
  const found = await Promise.all(
    scopes.flatMap((scope) => mondays.map((monday) => store.listWeek(scope, monday))),
  );
  const inDays = (instant: string) => {
    const day = countyDay(new Date(instant));
    return from <= day && day <= to;
  };
  const bySignup = Map.groupBy(found.flat(), ({ signupId }) => signupId);
  return [...bySignup.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const byShift = new Map(
      [first, ...more].flatMap(({ shifts }) => shifts).map((shift) => [shift.shiftId, shift]),
    );
    const shifts = [...byShift.values()].filter((shift) => inDays(shift.from));
    return listedShifts({ shifts }).length > 0 ? [{ ...first, shifts }] : [];
  });
};

/**
 * Everybody with a confirmed place at one's stations and in one's projects, from Monday to Sunday or as asked: a Query
 * for each township or project and week (a week of 23 stations: 23), a Get for each need and each volunteer. Answered
 * whole: 6 MB, what a function may answer, hold about 10,000 rows. The pull is logged.
 */
export const pullWeekList: Pull = async (deps, { query, wantsCsv }, call) => {
  const { division, projectId } = query;
  const days = daysOf(query, countyDay(call.now));
  const { townships, projects } = await pullScope(deps, requireSignedIn(call.actor));
  const grantOf = (row: Pick<WeekRow, "division" | "projectId">) =>
    townships.get(row.division) ?? (row.projectId === undefined ? undefined : projects.get(row.projectId));

  const asked = [...townships.keys()].filter((code) => code.startsWith(division ?? ""));
  const scopes = projectId ? [projectId] : [...asked, ...projects.keys()];
  const found = await signupsIn(deps, scopes, days);
  const signups = found.filter((row) => row.division.startsWith(division ?? "") && grantOf(row));
  const foreign = (division && asked.length === 0) || (projectId && !projects.has(projectId));
  if (foreign && signups.length === 0) throw new Problem("not-found");

  const needs = await deps.store.findNeeds([...new Set(signups.map(({ needId }) => needId))]);
  const items = await listRows(deps.cards, signups, needs);
  const rowOf = new Map(signups.map((row) => [row.signupId, row]));
  const shown = items.flatMap(({ signupId, volunteerId, needId, phone }) => {
    const row = rowOf.get(signupId);
    const grant = row && grantOf(row);
    return grant ? [{ volunteerId, needId, contact: phone !== undefined, grant }] : [];
  });
  await logPull(deps, shown, call);
  return wantsCsv
    ? { csv: listCsv(items, [], {}, call.locale), fileName: `volunteers-${days.from}-${days.to}.csv` }
    : { ...days, items, nextCursor: null };
};
