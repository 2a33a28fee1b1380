import { sweepDue } from "#shared/db/due.ts";
import { dueLists } from "../../stripe/rules/due.ts";
import type { PosterDeps } from "../deps.ts";
import { postEvent } from "../post-event.ts";

/** Books the events that are due: those that wait for another, and those the stream failed to bring through. */
export const redriveEvents = (deps: PosterDeps) => async (): Promise<void> => {
  for (const list of dueLists) {
    const { rows } = await deps.inbox.listDue(list, deps.clock().toISOString());
    await sweepDue(rows, ({ event }) => postEvent(deps, event.id), {
      log: deps.log,
      event: "event-failed",
      fields: ({ event }) => ({ eventId: event.id }),
    });
  }
};
