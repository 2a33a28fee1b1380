import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { faultBody, StripeFault } from "./fault.ts";
import { newId } from "./ids.ts";

/** A request with its body. */
export interface HttpCall {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A response: `body` as JSON, or `html`. */
export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly html?: string;
}

/** One route of the sandbox; an error it raises is answered in Stripe's shape. */
export interface HttpRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  answer(call: HttpCall): HttpReply | Promise<HttpReply>;
}

const maxBodyBytes = 1_000_000;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBodyBytes) throw new StripeFault(413, "Request body is too large.");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const refusal = (error: unknown): HttpReply => {
  if (error instanceof StripeFault) return { status: error.status, body: faultBody(error) };
  process.emitWarning(error instanceof Error ? error : String(error));
  return { status: 500, body: faultBody(new StripeFault(500, "The sandbox failed.", { type: "api_error" })) };
};

const send = (response: ServerResponse, requestId: string, reply: HttpReply): void => {
  const [type, content] =
    reply.html === undefined
      ? ["application/json", reply.body === undefined ? "" : JSON.stringify(reply.body)]
      : ["text/html; charset=utf-8", reply.html];
  response
    .writeHead(reply.status, {
      "content-type": type,
      "cache-control": "no-store",
      "request-id": requestId,
      ...reply.headers,
    })
    .end(content);
};

/** Reads a request, calls the route and sends its reply; never rejects. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  params: HttpCall["params"],
  answer: HttpRoute["answer"],
): Promise<void> {
  const requestId = newId("req", 14);
  const [path = "/", query = ""] = (request.url ?? "/").split("?");
  const { method = "GET", headers } = request;
  try {
    const body = await readBody(request);
    send(response, requestId, await answer({ requestId, method, path, query, params, headers, body }));
  } catch (error) {
    send(response, requestId, refusal(error));
  }
}
