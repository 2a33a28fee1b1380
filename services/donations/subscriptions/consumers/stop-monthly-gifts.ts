import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import type { SubscriptionsDeps } from "../deps.ts";
import { endMove, isOver } from "../rules/next-recurring.ts";

/** Monthly gifts read at once. */
const pageRows = 100;

/**
 * Ends the monthly gifts of a project that takes no gifts any more; Stripe is told by the schedule. One whose checkout is
 * open is ended once its first month is paid (`paidMove`).
 */
export const stopMonthlyGifts =
  ({ recurring }: Pick<SubscriptionsDeps, "recurring">): Consumer =>
  async (event) => {
    const { status, takesGifts } = projectChangedSchema().parse(event.data);
    if (status === "draft" || takesGifts) return;
    const change = changeByEvent(event);
    let after: Record<string, unknown> | undefined;
    do {
      const { rows, next } = await recurring.listByProject(event.subject, pageRows, after);
      for (const { recurringGiftId } of rows) {
        await retryOnConflict(async () => {
          const row = await recurring.find(recurringGiftId);
          if (!row || isOver(row) || row.subscriptionId === undefined) return;
          await recurring.save({
            ...row,
            ...endMove("project-closed", event.at),
            version: row.version + 1,
            change,
          });
        });
      }
      after = next;
    } while (after);
  };
