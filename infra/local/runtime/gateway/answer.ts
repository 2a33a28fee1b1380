import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { localeOf } from "#shared/problem/locale.ts";
import { Problem, problemBody, statusOf } from "#shared/problem/problem.ts";

/** Answers JSON. */
export const answerJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
};

/** Answers a problem that the gateway itself found, in the shape of all others. */
export const answerProblem = (request: IncomingMessage, response: ServerResponse, problem: Problem): void => {
  const locale = localeOf(request.headers["accept-language"]);
  response.writeHead(statusOf(problem.code), {
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(problemBody(problem, locale, randomUUID())));
};

/** Bytes read of any body before it is answered; a caller that sends more finds the connection closed. */
const readableBytes = 10 * 1024 * 1024;

/** Reads a body to its end. @throws Problem `too-large` beyond 10 MB. */
export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > readableBytes) throw new Problem("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
