import { sweepDue } from "#shared/db/due.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import { inboxIdOf } from "../../inbox/keys.ts";
import { type InboxRow, subjectOf } from "../../inbox/rows.ts";
import { dueLists } from "../../inbox/rules/due.ts";
import type { PosterDeps } from "../deps.ts";
import { postEvent } from "../post-event.ts";

/** Events of one gift write the same rows, and so do the instructions about one thing. */
const writes = (row: InboxRow): string =>
  "event" in row ? (row.event.donationId ?? row.event.id) : subjectOf(row.instruction);

/**
 * Books the events that are due: those that wait for another, and those the stream failed to bring through. All lists
 * at once, so that a long one keeps no other back; each asks Stripe for few fees at a time, which has a limit of its own.
 */
export const redriveEvents =
  (deps: PosterDeps): ScheduledJob =>
  async ({ timeLeft }) => {
    const now = deps.clock();
    const sweep = { log: deps.log, event: "event-failed", now, timeLeft, width: 4, of: writes };
    const swept = await Promise.allSettled(
      dueLists.map((list) =>
        sweepDue(
          deps.inbox.listDue(list, now.toISOString()),
          ({ pk }) => postEvent(deps, inboxIdOf(pk) ?? pk),
          sweep,
        ),
      ),
    );
    for (const each of swept) if (each.status === "rejected") throw each.reason;
  };
