import type { Platform } from "#shared/platform/platform.ts";
import { Problem, problemBody, statusOf } from "#shared/problem/problem.ts";
import type { ApiMiddleware } from "../exchange.ts";

/** Names of errors that pass by themselves: a call of AWS that hangs, or that it turns away for want of capacity. */
const passing = new Set([
  "TimeoutError",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
]);

const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  return error instanceof Error && passing.has(error.name)
    ? new Problem("busy", { retryAfterSeconds: 2 }, { cause: error })
    : new Problem("internal", {}, { cause: error });
};

/** Turns every error into application/problem+json. A 5xx is explained in the log only. */
export const mapErrors = ({ log }: Platform): ApiMiddleware => ({
  onError: (request) => {
    const { error, context } = request;
    const { exchange } = context;
    const problem = problemOf(error);
    const status = statusOf(problem.code);
    if (status >= 500)
      log.error("request-failed", problem, {
        correlationId: exchange.correlationId,
        route: exchange.routeName,
      });
    const { retryAfterSeconds } = problem.members;
    request.response = {
      statusCode: status,
      headers: {
        "content-type": "application/problem+json; charset=utf-8",
        "content-language": exchange.locale,
        ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
        ...(status === 401 ? { "www-authenticate": 'Bearer realm="helink"' } : {}),
      },
      body: JSON.stringify(problemBody(problem, exchange.locale, exchange.correlationId)),
    };
  },
});
