import type { ScheduledJob } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { countyDay } from "#shared/values/time.ts";
import type { DisclosureStore } from "../store.ts";

interface Deps extends Pick<Platform, "clock"> {
  readonly disclosures: Pick<DisclosureStore, "eachOverdue">;
  readonly log: Pick<Platform["log"], "error">;
}

/** Says aloud, once a day, of which projects a statement is overdue: how many, and the one that is so the longest. */
export const tellOverdue =
  ({ disclosures, clock, log }: Deps): ScheduledJob =>
  async () => {
    const overdue: { readonly projectId: string; readonly dueAt?: string | undefined }[] = [];
    for await (const { projectId, dueAt } of disclosures.eachOverdue(countyDay(clock())))
      overdue.push({ projectId, dueAt });
    const [first] = overdue;
    if (first)
      log.error("statement-overdue", new Error(`${first.projectId} since ${first.dueAt}`), {
        count: overdue.length,
      });
  };
