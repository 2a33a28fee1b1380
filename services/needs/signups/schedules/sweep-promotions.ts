import { randomUUID } from "node:crypto";
import { sweepDue } from "#shared/db/due.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup } from "../move-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import { withdrawOverdue } from "../rules/promotion.ts";

/** Withdraws places on which the volunteer did not act in time, and promotes the next waiters. */
export const sweepPromotions = async (deps: SignupDeps): Promise<void> => {
  const now = deps.clock();
  const at = now.toISOString();
  const change = { by: "system", at, correlationId: randomUUID(), why: "not acted on in time" };
  const overdue = await deps.signups.duePromotions(at);
  if (overdue.length > 0) deps.log.info("promotions-overdue", { count: overdue.length });
  await sweepDue(
    overdue,
    async (due) => {
      await moveSignup(deps, due, ({ signup }) => ({
        row: signup && withdrawOverdue(signup, change),
        result: undefined,
      }));
      await promoteWaiters(deps, due, change);
    },
    { log: deps.log, event: "promotion-not-swept", now },
  );
};
