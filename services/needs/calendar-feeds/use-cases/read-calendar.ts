import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { FeedDeps } from "../deps.ts";
import type { calendarFeedRoutes } from "../routes.ts";
import { feedShifts } from "../rules/feed-shifts.ts";
import { tokenHashOf } from "../token-hash.ts";
import { calendarOf } from "../views.ts";

type ReadCalendar = UseCase<FeedDeps, typeof calendarFeedRoutes.readCalendar>;

/**
 * The shifts of the volunteer whose feed has the token, as a calendar.
 * @throws Problem `not-found` for whatever is no token of a feed
 */
export const readCalendar: ReadCalendar = async (deps, { params }, { now, locale }) => {
  const feed = await deps.feeds.findByToken(tokenHashOf(params.token.replace(/\.ics$/, "")));
  if (!feed) throw new Problem("not-found");
  const signups = await deps.signups.allSignupsOfVolunteer(feed.volunteerId);
  const shifts = feedShifts(signups, now);
  const rows = await deps.needs.findNeedRows([...new Set(shifts.map(({ signup }) => signup.needId))]);
  const needs = new Map(rows.map((need) => [need.needId, need]));
  const divisions = [...new Set(rows.map(({ division }) => division))];
  const named = divisions.map(async (division) => {
    const county = await deps.counties.find(division.slice(0, 6));
    return [division, county?.townships.find(({ code }) => code === division)?.name ?? ""] as const;
  });
  const townships = new Map(await Promise.all(named));
  const entries = shifts.flatMap((entry) => {
    const need = needs.get(entry.signup.needId);
    return need ? [{ ...entry, need, township: townships.get(need.division) ?? "" }] : [];
  });
  return calendarOf(entries, { now, locale, url: deps.url });
};
