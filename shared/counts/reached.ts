import { type LimitName, limits, limitsVersion, windowOf } from "#shared/limits/limits.ts";
import { Problem } from "#shared/problem/problem.ts";

/** The problem `limit-reached` (429) of a limit: which one, how many it takes, and from when on it takes more. */
export const limitReached = (name: LimitName, now: Date, factor: number): Problem => {
  const { most, minutes } = limits[name];
  const { until } = windowOf(name, now);
  return new Problem("limit-reached", {
    limit: {
      name,
      most: most * factor,
      minutes,
      version: limitsVersion,
      until: new Date(until).toISOString(),
    },
    retryAfterSeconds: Math.max(1, Math.ceil((until - now.getTime()) / 1_000)),
  });
};
