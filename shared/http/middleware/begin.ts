import { randomUUID } from "node:crypto";
import type { Platform } from "#shared/platform/platform.ts";
import { localeOf } from "#shared/problem/locale.ts";
import type { ApiMiddleware, ApiRequest } from "../exchange.ts";

const correlationId = /^[A-Za-z0-9-]{8,64}$/;

/** Opens the exchange of a request; when it ends, sets the headers every answer has and logs one line. */
export const begin = (platform: Platform): ApiMiddleware => {
  const end = ({ response, context: { exchange } }: ApiRequest) => {
    if (!response) return;
    response.headers = {
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-correlation-id": exchange.correlationId,
      ...response.headers,
    };
    platform.log.info("request", {
      correlationId: exchange.correlationId,
      route: exchange.routeName,
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - exchange.startedAt),
      ...(exchange.actor && exchange.actor.kind !== "public" ? { personId: exchange.actor.personId } : {}),
    });
  };
  return {
    before: ({ event, context }) => {
      const { headers } = event;
      const sent = headers["x-correlation-id"];
      context.exchange = {
        correlationId: sent && correlationId.test(sent) ? sent : randomUUID(),
        locale: localeOf(headers["accept-language"]),
        startedAt: performance.now(),
        // CloudFront sends address:port, for IPv6 too; refuseDirect has made sure that it was CloudFront.
        clientAddress:
          headers["cloudfront-viewer-address"]?.replace(/:\d+$/, "") ?? event.requestContext.http.sourceIp,
      };
    },
    after: end,
    onError: end,
  };
};
