import { randomUUID } from "node:crypto";
import { sweepDue } from "#shared/db/due.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { SubscriptionsDeps } from "../deps.ts";
import { settleAtStripe } from "../settle.ts";

type Deps = Pick<SubscriptionsDeps, "recurring" | "payments" | "log"> & Pick<Platform, "clock">;

/** Tells Stripe what it has to be told of monthly gifts and has not been. What fails is told again after a pause. */
export const tellStripe = async (deps: Deps, timeLeft: () => number): Promise<void> => {
  const now = deps.clock();
  await sweepDue(
    deps.recurring.listDue(now.toISOString()),
    async (row) => {
      await settleAtStripe(deps, row, {
        by: "system",
        at: deps.clock().toISOString(),
        correlationId: randomUUID(),
      });
    },
    {
      log: deps.log,
      event: "stripe-not-told",
      now,
      timeLeft,
      width: 5,
      of: ({ recurringGiftId }) => recurringGiftId,
    },
  );
};
