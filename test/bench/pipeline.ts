import type { Context } from "aws-lambda";
import * as z from "zod";
import { createApi } from "#shared/http/api.ts";
import type { ApiEvent } from "#shared/http/exchange.ts";
import { defineService } from "#shared/manifest/manifest.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Figures } from "./figures.ts";
import { median } from "./median.ts";

const calls = 5_000;
const rounds = 7;

const body = z.strictObject({
  title: z.string().max(100),
  positions: z.array(z.strictObject({ headcount: z.int() })),
});
const manifest = defineService({
  name: "bench",
  table: { name: "bench" },
  reads: [],
  routes: {
    postThing: {
      method: "POST",
      path: "/v1/things",
      summary: "",
      access: { resource: "need.public_page", letters: "R" },
      who: { roles: "everyone" },
      body: () => body,
      answer: () => body,
    },
  },
});

const nothing = () => undefined;
const platform = {
  clock: () => new Date(0),
  limits: {
    bodyBytes: 1_000_000,
    publicPerMinute: Number.POSITIVE_INFINITY,
    authenticatedPerMinute: Number.POSITIVE_INFINITY,
  },
  edgeSecrets: [],
  log: { info: nothing, warn: nothing, error: nothing },
} as unknown as Platform;

const request = JSON.stringify({ title: "周末课业辅导", positions: [{ headcount: 3 }, { headcount: 1 }] });
const event = {
  version: "2.0",
  routeKey: "POST /v1/things",
  rawPath: "/v1/things",
  rawQueryString: "",
  headers: { "content-type": "application/json" },
  requestContext: { http: { method: "POST", path: "/v1/things", sourceIp: "203.0.113.7" } },
  body: request,
  isBase64Encoded: false,
} as unknown as ApiEvent;

const cpuOf = async (handler: (event: ApiEvent) => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) await handler(event);
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

/** CPU of the whole pipeline as a ratio to a bare handler that parses the same body and answers it. */
export const measurePipeline = async (): Promise<Figures> => {
  const api = createApi(platform, manifest, {}, { postThing: async (_deps, request) => request.body });
  const whole = (event: ApiEvent) => api(event, {} as Context);
  const bare = async (event: ApiEvent) => ({
    statusCode: 200,
    body: JSON.stringify(body.parse(body.parse(JSON.parse(event.body ?? "")))),
  });
  await cpuOf(whole);
  await cpuOf(bare);
  const pairs: { whole: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ whole: await cpuOf(whole), bare: await cpuOf(bare) });
  return {
    "pipeline.cpuRatio": median(pairs.map((pair) => pair.whole / pair.bare)),
    "pipeline.cpuMicrosecondsPerCall": median(pairs.map((pair) => pair.whole / calls)),
  };
};
