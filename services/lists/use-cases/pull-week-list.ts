import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { requirePullScope } from "../access.ts";
import type { ListDeps } from "../deps.ts";
import { listFile } from "../list-file.ts";
import { placeNames } from "../place-names.ts";
import type { listRoutes } from "../routes.ts";
import type { WeekRow } from "../rows.ts";
import { type Days, daysOf, mondaysOf } from "../rules/days.ts";
import { onlyListed } from "../rules/listed.ts";
import { pullRows } from "../rules/pull-rows.ts";
import { bySignup } from "../rules/weeks.ts";
import { listRows, shownBy } from "../views.ts";

/** The signups of some townships and projects, with the shifts of some days that lists show. */
const listedSignups = async (
  { store }: ListDeps,
  scopes: readonly string[],
  days: Days,
): Promise<WeekRow[]> => {
  const mondays = mondaysOf(days);
  const rows = await Promise.all(
    scopes.flatMap((scope) => mondays.map((monday) => store.listWeek(scope, monday))),
  );
  return onlyListed(bySignup(rows.flat(), days));
};

/**
 * Everybody with a confirmed place at the caller's stations and in their projects, this week or on the requested days;
 * the pull is logged. Costs a Query for each township or project and week (23 for a week of 23 stations) and a Get
 * for each need and volunteer. Not paged: the 6 MB that a function may answer hold about 10,000 rows.
 */
export const pullWeekList: UseCase<ListDeps, typeof listRoutes.pullWeekList> = async (
  deps,
  { query, format },
  call,
) => {
  const { division = "", projectId } = query;
  const days = daysOf(query, countyDay(call.now));
  const { townships, projects } = await requirePullScope(deps, requireSignedIn(call.actor));
  const inDivision = [...townships.keys()].filter((code) => code.startsWith(division));
  const scopes = projectId ? [projectId] : [...inDivision, ...projects.keys()];

  const signups = (await listedSignups(deps, scopes, days)).flatMap((signup) => {
    const project = signup.projectId === undefined ? undefined : projects.get(signup.projectId);
    const ofProject = project?.covers(signup.division) ? project.grant : undefined;
    const grant = townships.get(signup.division) ?? ofProject;
    return grant && signup.division.startsWith(division) ? [{ signup, grant }] : [];
  });
  const isForeign =
    (division !== "" && inDivision.length === 0) || (projectId !== undefined && !projects.has(projectId));
  if (isForeign && signups.length === 0) throw new Problem("not-found");

  const needIds = new Set(signups.map(({ signup }) => signup.needId));
  const rows = await listRows(deps.contactCards, signups, await deps.store.findNeeds([...needIds]));
  await deps.store.logPull(pullRows(rows.map(shownBy), call));
  const items = rows.map(({ row }) => row);
  if (!format) return { ...days, items, nextCursor: null };
  const placeOf = await placeNames(
    deps.counties,
    items.map((item) => item.division),
  );
  const listed = { rows: items, name: `volunteers-${days.from}-${days.to}` };
  return listFile(format, listed, call.locale, placeOf);
};
