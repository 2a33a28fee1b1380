import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  calendarFeedSchema,
  calendarParamsSchema,
  calendarSchema,
  newCalendarFeedSchema,
} from "./schemas.ts";

const volunteers = ["volunteer", "team_leader"] as const;

/** Routes of the feed by which a volunteer's calendar follows their shifts. */
export const calendarFeedRoutes = {
  getCalendarFeed: {
    method: "GET",
    path: "/v1/volunteers/me/calendar-feed",
    summary: "Whether one's shifts can be subscribed to, and since when",
    access: { resource: "calendar.feed", letters: "R own" },
    who: { roles: volunteers },
    answer: calendarFeedSchema,
  },
  createCalendarFeed: {
    method: "POST",
    path: "/v1/volunteers/me/calendar-feed",
    summary: "Make a new address by which a calendar subscribes to one's shifts; an earlier one stops",
    access: { resource: "calendar.feed", letters: "C own" },
    who: { roles: volunteers },
    answer: newCalendarFeedSchema,
    status: 201,
  },
  deleteCalendarFeed: {
    method: "DELETE",
    path: "/v1/volunteers/me/calendar-feed",
    summary: "Switch the address off by which a calendar subscribes to one's shifts",
    access: { resource: "calendar.feed", letters: "D own" },
    who: { roles: volunteers },
  },
  readCalendar: {
    method: "GET",
    path: "/v1/calendars/{token}",
    summary: "A volunteer's shifts as a calendar (text/calendar), for whoever has the address",
    access: { resource: "calendar.feed", letters: "R" },
    who: { roles: "everyone" },
    params: calendarParamsSchema,
    answer: calendarSchema,
    mediaType: "text/calendar",
  },
} as const satisfies Record<string, RouteDefinition>;
