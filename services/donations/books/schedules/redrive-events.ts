import { sweepDue } from "#shared/db/due.ts";
import { dueLists } from "../../stripe/rules/due.ts";
import type { PosterDeps } from "../deps.ts";
import { postEvent } from "../post-event.ts";

/** Books the events that are due: those that wait for another, and those the stream failed to bring through. */
export const redriveEvents = (deps: PosterDeps) => async (): Promise<void> => {
  for (const list of dueLists) {
    const now = deps.clock();
    const due = await deps.inbox.listDue(list, now.toISOString());
    const { log } = deps;
    await sweepDue(due, ({ event }) => postEvent(deps, event.id), { log, event: "event-failed", now });
  }
};
