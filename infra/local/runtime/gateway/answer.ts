import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { localeOf } from "#shared/problem/locale.ts";
import { invalid, Problem, problemBody, statusOf } from "#shared/problem/problem.ts";

/** Sends JSON. */
export const answerJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
};

/** Sends a problem that the gateway itself raised, as RFC 9457 JSON like the services' own. */
export const answerProblem = (request: IncomingMessage, response: ServerResponse, problem: Problem): void => {
  const locale = localeOf(request.headers["accept-language"]);
  const { retryAfterSeconds } = problem.members;
  response.writeHead(statusOf(problem.code), {
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
    ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
  });
  response.end(JSON.stringify(problemBody(problem, locale, randomUUID())));
};

/** The JSON of a body. @throws Problem `invalid` */
export const jsonOf = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw invalid("", "not-json");
  }
};

/** Largest request body in bytes; the connection of a larger one is closed. */
const maxBodyBytes = 10 * 1024 * 1024;

/** Reads a request body whole. @throws Problem `too-large` beyond 10 MB */
export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Problem("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
