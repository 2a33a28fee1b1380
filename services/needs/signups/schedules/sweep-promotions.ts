import { randomUUID } from "node:crypto";
import { sweepDue } from "#shared/db/due.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup } from "../move-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import { overdueWhy, withdrawOverdue } from "../rules/promotion.ts";

/** Withdraws places on which the volunteer did not act in time, and promotes the next waiters; needs side by side. */
export const sweepPromotions =
  (deps: SignupDeps): ScheduledJob =>
  async ({ timeLeft }) => {
    const now = deps.clock();
    const at = now.toISOString();
    const change = { by: "system", at, correlationId: randomUUID(), why: overdueWhy };
    let overdue = 0;
    await sweepDue(
      deps.signups.duePromotions(at),
      async (due) => {
        overdue += 1;
        await moveSignup(deps, due, ({ signup }) => ({
          row: signup && withdrawOverdue(signup, change),
          result: undefined,
        }));
        await promoteWaiters(deps, due, change);
      },
      // The signups of a position write the same board.
      { log: deps.log, event: "promotion-not-swept", now, timeLeft, width: 8, of: ({ needId }) => needId },
    );
    if (overdue > 0) deps.log.info("promotions-overdue", { count: overdue });
  };
