import { randomUUID } from "node:crypto";
import type { NeedDeps } from "../../needs/deps.ts";
import { moveSignup } from "../move-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import { moveShifts } from "../rules/signup.ts";

/** Signups of one page of the sweep. */
const pageSize = 100;

/** Takes back every place that was not confirmed in time, and gives it to the next who waits. */
export const sweepPromotions = async (deps: NeedDeps): Promise<void> => {
  const at = deps.clock().toISOString();
  const change = { by: "system", at, correlationId: randomUUID(), why: "not confirmed in time" };
  const { rows } = await deps.store.promotionsDue(at, pageSize);
  for (const signup of rows) {
    await moveSignup(deps, signup, ({ signup: row }) =>
      row
        ? moveShifts(
            row,
            "withdrawn",
            change,
            ({ status, confirmBy }) => status === "promoted" && confirmBy !== undefined && confirmBy <= at,
          )
        : undefined,
    );
    await promoteWaiters(deps, signup, change);
  }
};
