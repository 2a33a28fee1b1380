import { callerOf } from "#shared/access/actor.ts";
import { createMinuteCounter } from "#shared/counts/minute-counter.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type ApiMiddleware, partOf } from "../exchange.ts";

/**
 * Limits the calls per minute of one caller, in fixed windows, within one function instance. It bounds what a client can
 * do to an instance; the WAF's rule bounds what it can do to the stage. It counts after identify, because a person is
 * counted wherever they call from; bad tokens are counted there.
 * @throws Problem `rate-limited`
 */
export const limitRate = ({ limits, clock }: Platform): ApiMiddleware => {
  const calls = createMinuteCounter(clock);
  return {
    before: ({ context: { exchange } }) => {
      const actor = partOf(exchange, "actor");
      const allowed = actor.kind === "public" ? limits.publicPerMinute : limits.authenticatedPerMinute;
      if (calls.add(callerOf(actor)) > allowed)
        throw new Problem("rate-limited", {
          retryAfterSeconds: 60 - (Math.floor(clock().getTime() / 1_000) % 60),
        });
    },
  };
};
