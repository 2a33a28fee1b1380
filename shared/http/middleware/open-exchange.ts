import { randomUUID } from "node:crypto";
import { localeOf } from "#shared/problem/locale.ts";
import type { ApiMiddleware, ApiRequest } from "../exchange.ts";

const correlationId = /^[A-Za-z0-9-]{8,64}$/;

const setCommonHeaders = ({ response, context: { exchange } }: ApiRequest) => {
  if (!response) return;
  response.headers = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-correlation-id": exchange.correlationId,
    ...response.headers,
  };
};

/** Opens the exchange of a request, with the caller's correlation id if it is one; sets the headers of every answer. */
export const openExchange = (): ApiMiddleware => ({
  before: ({ event: { headers }, context }) => {
    const sent = headers["x-correlation-id"];
    context.exchange = {
      correlationId: sent && correlationId.test(sent) ? sent : randomUUID(),
      locale: localeOf(headers["accept-language"]),
    };
  },
  after: setCommonHeaders,
  onError: setCommonHeaders,
});
