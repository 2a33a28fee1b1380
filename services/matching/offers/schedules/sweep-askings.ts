import { randomUUID } from "node:crypto";
import { sweepDue } from "#shared/db/due.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import type { OfferDeps } from "../deps.ts";
import { tendAsking } from "../tend-asking.ts";

/** Looks after the askings that are due; needs side by side. */
export const sweepAskings =
  (deps: OfferDeps): ScheduledJob =>
  async ({ timeLeft }) => {
    const now = deps.clock();
    const at = now.toISOString();
    const change = { by: "system", at, correlationId: randomUUID(), why: "asking goes on" };
    await sweepDue(deps.offers.listDue(at), (asking) => tendAsking(deps, asking, change, now), {
      log: deps.log,
      event: "asking-not-tended",
      now,
      timeLeft,
      width: 4,
      of: ({ needId }) => needId,
    });
  };
