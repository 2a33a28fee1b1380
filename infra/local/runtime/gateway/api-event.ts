import type { IncomingMessage } from "node:http";
import type { ApiEvent } from "#shared/http/exchange.ts";

const joinedHeaders = (headers: IncomingMessage["headers"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : value]],
    ),
  );

/** Joins the values of a repeated query parameter by commas, as API Gateway does. */
const queryOf = (search: URLSearchParams): Record<string, string> => {
  const query = new Map<string, string>();
  for (const [name, value] of search) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(query);
};

/** The event that API Gateway's HTTP API (payload 2.0) would pass for this request. */
export const apiEventOf = (
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  routeKey: string,
  pathParameters: Record<string, string | undefined>,
): ApiEvent => ({
  version: "2.0",
  routeKey,
  rawPath: url.pathname,
  rawQueryString: url.search.slice(1),
  headers: joinedHeaders(request.headers),
  queryStringParameters: queryOf(url.searchParams),
  pathParameters,
  requestContext: {
    accountId: "local",
    apiId: "local",
    domainName: url.host,
    domainPrefix: "local",
    http: {
      method: request.method ?? "GET",
      path: url.pathname,
      protocol: "HTTP/1.1",
      sourceIp: request.socket.remoteAddress ?? "",
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId: "",
    routeKey,
    stage: "$default",
    time: "",
    timeEpoch: 0,
  },
  body: body.toString("base64"),
  isBase64Encoded: true,
});
