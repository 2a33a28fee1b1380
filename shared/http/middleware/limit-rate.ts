import { callerOf } from "#shared/access/actor.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type ApiMiddleware, partOf } from "../exchange.ts";

/** Callers remembered at once; beyond that the window starts anew for all, which forgives rather than blocks. */
const rememberedCallers = 10_000;

/**
 * At most so many calls a minute from one caller, counted in fixed windows within one function instance. It
 * bounds what a single client can do to an instance; the WAF's rule bounds what it can do to the stage. It counts after
 * identify, because a person is counted wherever they call from; a bad token costs a signature check, and no read.
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
