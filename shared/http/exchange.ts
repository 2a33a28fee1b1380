import type { MiddlewareObj, Request } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import type { Actor } from "#shared/access/actor.ts";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import type { Locale } from "#shared/problem/locale.ts";

export type ApiEvent = APIGatewayProxyEventV2;
export type ApiResult = APIGatewayProxyStructuredResultV2;

/** What the pipeline learns of a request, step by step, before the use case runs. */
export interface Exchange {
  readonly correlationId: string;
  readonly locale: Locale;
  readonly startedAt: number;
  /** Trusted only as far as whoever set it: CloudFront, or the local gateway. */
  readonly clientAddress: string;
  routeName?: string;
  route?: RouteDefinition;
  actor?: Actor;
}

/** Lambda's context, on which the pipeline keeps the exchange, as middy's own middlewares do. */
export type ApiContext = Context & { exchange: Exchange };

export type ApiMiddleware = MiddlewareObj<ApiEvent, ApiResult, Error, ApiContext>;
export type ApiRequest = Request<ApiEvent, ApiResult, Error, ApiContext>;

/** The route of a request that `findRoute` has passed. */
export const routeOf = (exchange: Exchange): RouteDefinition => {
  if (!exchange.route) throw new Error("findRoute has not run");
  return exchange.route;
};

/** The actor of a request that `identify` has passed. */
export const actorOf = (exchange: Exchange): Actor => {
  if (!exchange.actor) throw new Error("identify has not run");
  return exchange.actor;
};
