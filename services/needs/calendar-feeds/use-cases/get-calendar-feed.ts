import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { FeedDeps } from "../deps.ts";
import type { calendarFeedRoutes } from "../routes.ts";

type GetCalendarFeed = UseCase<FeedDeps, typeof calendarFeedRoutes.getCalendarFeed>;

/** Since when the caller's shifts can be subscribed to; the address itself is known to nobody but them. */
export const getCalendarFeed: GetCalendarFeed = async ({ feeds }, _request, { actor }) => {
  const feed = await feeds.findOfVolunteer(requireSignedIn(actor).volunteerId);
  return { since: feed ? toOffsetIso(new Date(feed.since)) : null };
};
