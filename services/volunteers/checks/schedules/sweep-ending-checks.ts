import { randomUUID } from "node:crypto";
import { sweepDue } from "#shared/db/due.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { withReminders } from "../../profiles/rules/check-ends.ts";
import type { CheckDeps } from "../deps.ts";

/** Notes on profiles which words about the end of a check are said; the event of that change tells who has to know. */
export const sweepEndingChecks =
  ({ profiles, clock, log }: Pick<CheckDeps, "profiles"> & Pick<Platform, "clock" | "log">): ScheduledJob =>
  async ({ timeLeft }) => {
    const now = clock();
    const at = now.toISOString();
    const change = { by: "system", at, correlationId: randomUUID(), why: "a check ends soon" };
    await sweepDue(
      profiles.listEndingChecks(at),
      ({ volunteerId }) =>
        // Read again: the index may lag behind a check that was renewed meanwhile.
        retryOnConflict(async () => {
          const row = await profiles.find(volunteerId);
          if (!row || row.status === "withdrawn") return;
          const checks = withReminders(row.checks, now);
          if (checks.every((check, place) => check === row.checks[place])) return;
          await profiles.saveFields({ ...row, checks, version: row.version + 1, change }, []);
        }),
      {
        log,
        event: "ending-check-not-told",
        now,
        timeLeft,
        width: 16,
        of: ({ volunteerId }) => volunteerId,
      },
    );
  };
