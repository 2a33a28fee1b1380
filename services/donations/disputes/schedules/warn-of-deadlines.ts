import { sweepDue } from "#shared/db/due.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import type { DeadlineDeps } from "../deps.ts";

/** Says aloud, once, that nobody has answered a dispute whose deadline is near: unanswered it is lost. */
export const warnOfDeadlines =
  ({ disputes, clock, log }: DeadlineDeps): ScheduledJob =>
  async ({ timeLeft }) => {
    const now = clock();
    const at = now.toISOString();
    await sweepDue(
      disputes.listDue(at),
      async (row) => {
        const change = { by: "system", at, correlationId: "redrive", why: "deadline" };
        await disputes.saveWarned(row, at, change);
        log.warn("dispute-due", { disputeId: row.disputeId, dueBy: row.dueBy });
      },
      { log, event: "deadline-failed", now, timeLeft, width: 4, of: ({ disputeId }) => disputeId },
    );
  };
