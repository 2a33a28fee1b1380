import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { meetingOf } from "../../needs/meeting.ts";
import type { NeedRow } from "../../needs/rows.ts";
import type { Meeting } from "../../needs/views.ts";
import { tokenHashOf } from "../../token-hash.ts";
import type { FeedDeps } from "../deps.ts";
import type { calendarFeedRoutes } from "../routes.ts";
import { feedShifts, isMeetingShown } from "../rules/feed-shifts.ts";
import { calendarOf, type Entry } from "../views.ts";

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
  /** Read once for each need, and only where a shift of it shows it. */
  const meetings = new Map<string, Promise<Meeting>>();
  const meetingFor = (need: NeedRow): Promise<Meeting> => {
    const meeting = meetings.get(need.needId) ?? meetingOf(deps, need, now);
    meetings.set(need.needId, meeting);
    return meeting;
  };
  const entries = shifts.map(async (entry): Promise<Entry[]> => {
    const need = needs.get(entry.signup.needId);
    if (!need) return [];
    const meeting = isMeetingShown(entry, need, now) ? await meetingFor(need) : undefined;
    return [{ ...entry, need, township: townships.get(need.division) ?? "", meeting }];
  });
  const circumstances = { now, locale, url: deps.url };
  return calendarOf((await Promise.all(entries)).flat(), circumstances);
};
