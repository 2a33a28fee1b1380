import type { Context } from "aws-lambda";
import type { RouteDefinition, ServiceManifest } from "#shared/manifest/manifest.ts";
import type { UseCases } from "#shared/manifest/use-case.ts";
import { pipeline, type RunLine } from "#shared/pipeline/pipeline.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { callOf } from "./call.ts";
import { type ApiContext, type ApiEvent, type ApiResult, partOf } from "./exchange.ts";
import { authorise } from "./middleware/authorise.ts";
import { findRoute } from "./middleware/find-route.ts";
import { formatResponse } from "./middleware/format-response.ts";
import { identify } from "./middleware/identify.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { mapErrors } from "./middleware/map-errors.ts";
import { openExchange } from "./middleware/open-exchange.ts";
import { parse } from "./middleware/parse.ts";
import { refuseDirect } from "./middleware/refuse-direct.ts";

export type ApiHandler = (event: ApiEvent, context: Context) => Promise<ApiResult>;

const requestLine: RunLine<ApiEvent, ApiResult, ApiContext> = {
  event: "request",
  fields: ({ response, context: { exchange } }) => ({
    correlationId: exchange.correlationId,
    route: exchange.routeName,
    status: response?.statusCode,
    ...(exchange.request?.confirmedWords ? { confirmedWords: exchange.request.confirmedWords.length } : {}),
    ...(exchange.actor && exchange.actor.kind !== "public" ? { personId: exchange.actor.personId } : {}),
  }),
};

/**
 * The handler of a service's routes, the same on AWS and on the laptop: who calls, may they, what do they ask;
 * then the use case; then its answer.
 */
export const createApi = <Deps, Routes extends Record<string, RouteDefinition>>(
  platform: Platform,
  manifest: ServiceManifest<Routes>,
  deps: Deps,
  useCases: UseCases<Deps, Routes>,
): ApiHandler => {
  const handler = pipeline<ApiEvent, ApiResult, ApiContext>(platform.log, requestLine)
    .use(openExchange())
    .use(mapErrors(platform))
    .use(refuseDirect(platform))
    .use(findRoute(manifest))
    .use(identify(platform))
    .use(limitRate(platform))
    .use(authorise())
    .use(parse(platform))
    .use(formatResponse())
    .handler(async (event, { exchange }): Promise<ApiResult> => {
      const useCase = useCases[exchange.routeName as keyof Routes];
      const request = partOf(exchange, "request");
      exchange.result = await useCase(
        deps,
        request as Parameters<typeof useCase>[1],
        callOf(platform, event, exchange),
      );
      return {};
    });
  return (event, context) => handler(event, context as ApiContext);
};
