import { sweepDue } from "#shared/db/due.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import type { InboxRow } from "../../inbox/rows.ts";
import { dueLists } from "../../inbox/rules/due.ts";
import type { PosterDeps } from "../deps.ts";
import { postEvent } from "../post-event.ts";

/** Events of one gift write the same rows. */
const giftOf = ({ event: { donationId, id } }: InboxRow): string => donationId ?? id;

/**
 * Books the events that are due: those that wait for another, and those the stream failed to bring through. All lists
 * at once, so that a long one keeps no other back; each asks Stripe for few fees at a time, which has a limit of its own.
 */
export const redriveEvents =
  (deps: PosterDeps): ScheduledJob =>
  async ({ timeLeft }) => {
    const now = deps.clock();
    const sweep = { log: deps.log, event: "event-failed", now, timeLeft, width: 4, of: giftOf };
    const swept = await Promise.allSettled(
      dueLists.map((list) =>
        sweepDue(
          deps.inbox.listDue(list, now.toISOString()),
          ({ event }) => postEvent(deps, event.id),
          sweep,
        ),
      ),
    );
    for (const each of swept) if (each.status === "rejected") throw each.reason;
  };
