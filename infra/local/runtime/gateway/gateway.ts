import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Context } from "aws-lambda";
import findMyWay from "find-my-way";
import type { ApiResult } from "#shared/http/exchange.ts";
import type { Log } from "#shared/observability/log.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { Composed } from "../events/wiring.ts";
import { answerProblem, readBody } from "./answer.ts";
import { apiEventOf } from "./api-event.ts";

/** A handler of the local stack's own: a seam, the page, the documentation. */
export type LocalHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  context: { url: URL; body: Buffer; params: Record<string, string | undefined> },
) => Promise<void> | void;

/** Local handlers by `GET /local/info`; they come before the services' routes. */
export type LocalRoutes = Readonly<Record<string, LocalHandler>>;

interface Target {
  readonly routeKey: string;
  readonly handle: LocalHandler;
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

/**
 * The front door of the local stack: what API Gateway and CloudFront do deployed. Each route of each manifest
 * goes to its service's handler with the event it would get there; every other path is the page's.
 */
export const createGateway = (
  services: readonly Composed[],
  local: LocalRoutes,
  log: Log,
  afterWrite: (service: string) => void,
  ready: () => boolean,
  page: LocalHandler,
) => {
  const router = findMyWay({ maxParamLength: 1_000, ignoreTrailingSlash: false });
  const targets = new Map<string, Target>();
  const add = (routeKey: string, handle: LocalHandler) => {
    const [method = "", path = ""] = routeKey.split(" ");
    targets.set(routeKey, { routeKey, handle });
    router.on(method as "GET", path.replaceAll(/\{(\w+)\}/g, ":$1"), () => undefined, { routeKey });
  };
  for (const [routeKey, handle] of Object.entries(local)) add(routeKey, handle);
  for (const { manifest, service } of services) {
    for (const { method, path } of Object.values(manifest.routes)) {
      const routeKey = `${method} ${path}`;
      if (targets.has(routeKey)) continue;
      add(routeKey, async (request, response, { url, body, params }) => {
        if (path === "/v1/health" && !ready()) throw new Problem("starting");
        send(response, await service.api(apiEventOf(request, url, body, routeKey, params), {} as Context));
        if (method !== "GET") afterWrite(manifest.name);
      });
    }
  }

  return createServer(async (request, response) => {
    try {
      const url = urlOf(request);
      const found = router.find((request.method ?? "GET") as "GET", url.pathname);
      const body = await readBody(request);
      const target = found && targets.get((found.store as { routeKey: string }).routeKey);
      if (target) await target.handle(request, response, { url, body, params: found.params });
      else await page(request, response, { url, body, params: {} });
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem("internal", {}, { cause: error });
      if (problem.code === "internal") log.error("gateway-failed", error);
      if (problem.code === "too-large") response.setHeader("connection", "close");
      if (response.headersSent) response.destroy();
      else answerProblem(request, response, problem);
    }
  });
};
