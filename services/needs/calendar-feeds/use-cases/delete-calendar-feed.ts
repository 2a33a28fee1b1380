import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { FeedDeps } from "../deps.ts";
import { endFeedOf } from "../end-feed.ts";
import type { calendarFeedRoutes } from "../routes.ts";

type DeleteCalendarFeed = UseCase<FeedDeps, typeof calendarFeedRoutes.deleteCalendarFeed>;

/** Switches the caller's feed off: its address answers 404 from now on. Does nothing where there is none. */
export const deleteCalendarFeed: DeleteCalendarFeed = ({ feeds }, _request, { actor }) =>
  endFeedOf(feeds, requireSignedIn(actor).volunteerId);
