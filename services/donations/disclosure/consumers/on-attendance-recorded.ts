import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { signupChangedSchema } from "#shared/published/events/needs.ts";
import { servedKey } from "../keys.ts";
import { addedByDay, servedByDay } from "../rules/served.ts";
import type { DisclosureStore } from "../store.ts";

/**
 * Counts the time that volunteers served for a project. What a signup counted before is kept, so an event that comes again
 * or late adds nothing, and a correction takes back what it corrects.
 */
export const onAttendanceRecorded =
  (disclosures: Pick<DisclosureStore, "findServed" | "saveServed">): Consumer =>
  async (event) => {
    const signup = signupChangedSchema().parse(event.data);
    const { projectId } = signup;
    if (projectId === undefined || signup.served === undefined) return;
    const days = servedByDay(signup);
    await retryOnConflict(async () => {
      const stored = await disclosures.findServed(projectId, event.subject);
      const before = stored?.version ?? 0;
      if (before >= event.version) return;
      const row = {
        ...servedKey(projectId, event.subject),
        days,
        version: event.version,
        change: changeByEvent(event),
      };
      await disclosures.saveServed(row, { projectId, before, added: addedByDay(stored?.days ?? {}, days) });
    });
  };
