import { callerOf } from "#shared/access/actor.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type ApiMiddleware, partOf } from "../exchange.ts";

/** Callers counted at once. Beyond that the counting starts again for all, which is lenient rather than blocking. */
const rememberedCallers = 10_000;

/**
 * Limits the calls per minute of one caller, in fixed windows, within one function instance. It bounds what a client can
 * do to an instance; the WAF's rule bounds what it can do to the stage. It counts after identify, because a person is
 * counted wherever they call from; a bad token costs a signature check and no read.
 * @throws Problem `rate-limited`
 */
export const limitRate = ({ limits, clock }: Platform): ApiMiddleware => {
  let minute = 0;
  let calls = new Map<string, number>();
  return {
    before: ({ context: { exchange } }) => {
      const now = clock().getTime();
      const thisMinute = Math.floor(now / 60_000);
      if (thisMinute !== minute || calls.size > rememberedCallers) {
        minute = thisMinute;
        calls = new Map();
      }
      const actor = partOf(exchange, "actor");
      const caller = callerOf(actor);
      const count = (calls.get(caller) ?? 0) + 1;
      calls.set(caller, count);
      const allowed = actor.kind === "public" ? limits.publicPerMinute : limits.authenticatedPerMinute;
      if (count > allowed)
        throw new Problem("rate-limited", { retryAfterSeconds: 60 - (Math.floor(now / 1_000) % 60) });
    },
  };
};
