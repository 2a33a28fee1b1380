import type { MiddlewareObj, Request } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import type { Actor } from "#shared/access/actor.ts";
import type { FileFormat } from "#shared/csv/file-types.ts";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import type { Locale } from "#shared/problem/locale.ts";

export type ApiEvent = APIGatewayProxyEventV2;
export type ApiResult = APIGatewayProxyStructuredResultV2;

/** A request as its route's schemas read it; `RequestOf` types it for the use case of one route. */
export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** Words of the body's public texts that its author confirms; their number is logged. */
  readonly confirmedWords?: readonly string[] | undefined;
  readonly raw: Buffer;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly format?: FileFormat | undefined;
}

/** What the pipeline knows of a request. Each middleware adds its part; the use case's result is the last. */
export interface Exchange {
  readonly correlationId: string;
  readonly locale: Locale;
  /** The client's IPv4 address or IPv6 network. Trusted only as far as whoever set it: CloudFront, or the local gateway. */
  clientAddress?: string;
  routeName?: string;
  route?: RouteDefinition;
  actor?: Actor;
  request?: ParsedRequest;
  result?: unknown;
}

/** Lambda's context, on which the pipeline keeps the exchange, as middy's own middlewares do. */
export type ApiContext = Context & { exchange: Exchange };

export type ApiMiddleware = MiddlewareObj<ApiEvent, ApiResult, Error, ApiContext>;
export type ApiRequest = Request<ApiEvent, ApiResult, Error, ApiContext>;

/** A part of the exchange that an earlier middleware has set. @throws Error where that middleware has not run */
export const partOf = <Part extends keyof Exchange>(
  exchange: Exchange,
  part: Part,
): NonNullable<Exchange[Part]> => {
  const value = exchange[part];
  if (value === undefined || value === null) throw new Error(`the exchange has no ${part} yet`);
  return value;
};
