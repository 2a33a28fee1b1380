import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Context } from "aws-lambda";
import findMyWay from "find-my-way";
import type { ApiResult } from "#shared/http/exchange.ts";
import type { Log } from "#shared/observability/log.ts";
import { Problem } from "#shared/problem/problem.ts";
import { type Store, wasAway } from "../dynamodb/store.ts";
import type { ComposedService } from "../events/wiring.ts";
import { answerProblem, readBody } from "./answer.ts";
import { apiEventOf } from "./api-event.ts";

/** A handler that only the local stack has: a development route, the page, the documentation. */
export type LocalHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  context: { url: URL; body: Buffer; params: Record<string, string | undefined> },
) => Promise<void> | void;

/** Local handlers by route key, `GET /local/info`. */
export type LocalRoutes = Readonly<Record<string, LocalHandler>>;

interface GatewayOptions {
  readonly services: readonly ComposedService[];
  /** They win over the services' routes. */
  readonly localRoutes: LocalRoutes;
  readonly log: Log;
  /** Called with the service's name after each request that may have written. */
  readonly afterWrite: (service: string) => void;
  /** Until it is true, `/v1/health` answers 503. */
  readonly ready: () => boolean;
  /** Answers every path without a route. */
  readonly page: LocalHandler;
  /** While it is away, every route of a service answers 503. */
  readonly store: Store;
}

const urlOf = (request: IncomingMessage): URL => {
  const address = `http://localhost${request.url ?? "/"}`;
  if (!URL.canParse(address)) throw new Problem("not-found");
  return new URL(address);
};

const send = (response: ServerResponse, result: ApiResult) => {
  response.writeHead(result.statusCode ?? 200, result.headers as Record<string, string>);
  response.end(result.isBase64Encoded ? Buffer.from(result.body ?? "", "base64") : result.body);
};

const restarting = () => new Problem("restarting", { retryAfterSeconds: 2 });

/** Names under which a browser of this machine reaches the stack. Another name may be a foreign site's (DNS rebinding). */
const isOwnHost = (host = ""): boolean => /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i.test(host);

const isJson = (type = ""): boolean => /^application\/json\s*(?:;|$)/i.test(type);

/**
 * Lets only this machine's own pages and scripts to a local route: those hand out tokens. A foreign page cannot send
 * JSON without asking first, and is not answered then.
 * @throws Problem `forbidden`, `media-type`
 */
const checkLocal = ({ headers, method }: IncomingMessage): void => {
  if (!isOwnHost(headers.host)) throw new Problem("forbidden");
  if (method === "POST" && !isJson(headers["content-type"])) throw new Problem("media-type");
};

/**
 * The entry of the local stack, as API Gateway and CloudFront are deployed: each manifest's routes go to the
 * service's handler with the event that API Gateway would pass; every other path is the page's.
 */
export const createGateway = (options: GatewayOptions) => {
  const { services, localRoutes, log, afterWrite, ready, page, store } = options;
  const router = findMyWay({ maxParamLength: 1_000, ignoreTrailingSlash: false });
  const handlers = new Map<string, LocalHandler>();
  const add = (routeKey: string, handle: LocalHandler) => {
    const [method = "", path = ""] = routeKey.split(" ");
    handlers.set(routeKey, handle);
    router.on(method as "GET", path.replaceAll(/\{(\w+)\}/g, ":$1"), () => undefined, { routeKey });
  };
  for (const [routeKey, handle] of Object.entries(localRoutes)) {
    add(routeKey, async (request, response, context) => {
      if (routeKey.includes(" /local/")) checkLocal(request);
      await handle(request, response, context);
    });
  }
  for (const { manifest, service } of services) {
    for (const { method, path } of Object.values(manifest.routes)) {
      const routeKey = `${method} ${path}`;
      if (handlers.has(routeKey)) continue;
      add(routeKey, async (request, response, { url, body, params }) => {
        if (path === "/v1/health" && !ready()) throw new Problem("starting");
        if (!store.isUp()) throw restarting();
        const outages = store.outages();
        const result = await service.api(apiEventOf(request, url, body, routeKey, params), {} as Context);
        if (result.statusCode === 500 && (await wasAway(store, outages))) throw restarting();
        send(response, result);
        if (method !== "GET") afterWrite(manifest.name);
      });
    }
  }

  const server = createServer(async (request, response) => {
    try {
      const url = urlOf(request);
      const match = router.find((request.method ?? "GET") as "GET", url.pathname);
      const body = await readBody(request);
      const handle = match && handlers.get((match.store as { routeKey: string }).routeKey);
      if (handle) await handle(request, response, { url, body, params: match.params });
      else await page(request, response, { url, body, params: {} });
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem("internal", {}, { cause: error });
      if (problem.code === "internal") log.error("gateway-failed", error);
      if (problem.code === "too-large") response.setHeader("connection", "close");
      if (response.headersSent) response.destroy();
      else answerProblem(request, response, problem);
    }
  });
  // As long as CloudFront keeps one: a busy client finds its connection closed under its hands after Node's 5 s.
  server.keepAliveTimeout = 60_000;
  return server;
};
