import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { FeedStore } from "./store.ts";

/** Switches a volunteer's feed off; does nothing where there is none. */
export const endFeedOf = (feeds: FeedStore, volunteerId: string): Promise<void> =>
  retryOnConflict(async () => {
    const feed = await feeds.findOfVolunteer(volunteerId);
    if (feed) await feeds.remove(feed);
  });
