import middy from "@middy/core";
import type { Context } from "aws-lambda";
import type { RouteDefinition, ServiceManifest } from "#shared/manifest/manifest.ts";
import type { CsvAnswer, UseCases } from "#shared/manifest/use-case.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { callOf } from "./call.ts";
import type { ApiContext, ApiEvent, ApiResult } from "./exchange.ts";
import { routeOf } from "./exchange.ts";
import { authorise } from "./middleware/authorise.ts";
import { begin } from "./middleware/begin.ts";
import { findRoute } from "./middleware/find-route.ts";
import { identify } from "./middleware/identify.ts";
import { limitRate } from "./middleware/limit-rate.ts";
import { mapErrors } from "./middleware/map-errors.ts";
import { refuseDirect } from "./middleware/refuse-direct.ts";
import { parseRequest } from "./parse-request.ts";

const isCsv = (result: unknown): result is CsvAnswer =>
  typeof result === "object" && result !== null && "csv" in result && "fileName" in result;

/** What a route's success answers: 201 for a POST whose status says so, 204 where there is nothing to say. */
export const successStatus = ({ status, answer }: RouteDefinition): number => status ?? (answer ? 200 : 204);

const answerOf = (route: RouteDefinition, result: unknown): ApiResult => {
  if (isCsv(result)) {
    return {
      statusCode: 200,
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(result.fileName)}`,
      },
      body: result.csv,
    };
  }
  const statusCode = successStatus(route);
  if (!route.answer) return { statusCode };
  return {
    statusCode,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(route.answer.parse(result)),
  };
};

export type ApiHandler = (event: ApiEvent, context: Context) => Promise<ApiResult>;

/**
 * The handler of a service's routes, the same on AWS and on the laptop: who calls, may they, what do they ask;
 * then the use case; then its answer, parsed by the route's schema so that no undeclared field leaves.
 */
export const createApi = <Deps, Routes extends Record<string, RouteDefinition>>(
  platform: Platform,
  manifest: ServiceManifest<Routes>,
  deps: Deps,
  useCases: UseCases<Deps, Routes>,
): ApiHandler => {
  const handler = middy<ApiEvent, ApiResult, Error, ApiContext>()
    .use(begin(platform))
    .use(mapErrors(platform))
    .use(refuseDirect(platform))
    .use(findRoute(manifest))
    .use(identify(platform))
    .use(limitRate(platform))
    .use(authorise())
    .handler(async (event, { exchange }) => {
      const route = routeOf(exchange);
      const { raw, ...request } = parseRequest(event, route, platform.limits.bodyBytes, exchange.locale);
      const wantsCsv = route.csv === true && (event.headers.accept ?? "").includes("text/csv");
      const useCase = useCases[exchange.routeName as keyof Routes];
      const result = await useCase(
        deps,
        { ...request, raw, headers: event.headers, wantsCsv } as Parameters<typeof useCase>[1],
        callOf(platform, event, exchange, raw),
      );
      return answerOf(route, result);
    });
  return (event, context) => handler(event, context as ApiContext);
};
