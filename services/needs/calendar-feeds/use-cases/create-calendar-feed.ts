import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { tokenHashOf } from "../../token-hash.ts";
import type { FeedDeps } from "../deps.ts";
import { feedOwnerKey } from "../keys.ts";
import type { calendarFeedRoutes } from "../routes.ts";

type CreateCalendarFeed = UseCase<FeedDeps, typeof calendarFeedRoutes.createCalendarFeed>;

/**
 * Makes an address by which a calendar subscribes to the caller's shifts; an earlier one stops at once. A call repeated
 * with its Idempotency-Key gives the same address.
 */
export const createCalendarFeed: CreateCalendarFeed = async ({ feeds }, _request, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const token = call.newId("calendarFeed");
  const tokenHash = tokenHashOf(token);
  const since = await retryOnConflict(async () => {
    const before = await feeds.findOfVolunteer(volunteerId);
    if (before?.tokenHash === tokenHash) return before.since;
    const feed = {
      ...feedOwnerKey(volunteerId),
      version: (before?.version ?? 0) + 1,
      change: call.change(),
      volunteerId,
      tokenHash,
      since: call.now.toISOString(),
    };
    await feeds.replace(before, feed);
    return feed.since;
  });
  return { since: toOffsetIso(new Date(since)), path: `/v1/calendars/${token}.ics` };
};
