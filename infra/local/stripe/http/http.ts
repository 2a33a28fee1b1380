import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { faultBody, StripeFault } from "../state/fault.ts";

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
  readonly method: "GET" | "POST" | "DELETE";
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

/** A request as it comes in, before it is known which route is meant. */
export type Incoming = Pick<HttpCall, "method" | "headers" | "body"> & { readonly url: string };

/** Answers any request; rejects with {@link AnswerLost} alone. */
export type Dispatch = (
  incoming: Incoming,
) => Promise<HttpReply & { headers: Readonly<Record<string, string>> }>;

/** The connection breaks before the answer is sent. */
export class AnswerLost extends Error {}

/** The reply to an error. */
export const refusal = (error: unknown): HttpReply => {
  if (error instanceof StripeFault) return { status: error.status, body: faultBody(error) };
  process.emitWarning(error instanceof Error ? error : String(error));
  return { status: 500, body: faultBody(new StripeFault(500, "The sandbox failed.", { type: "api_error" })) };
};

/** A reply's media type and text. */
export const contentOf = (reply: HttpReply): readonly [type: string, content: string] =>
  reply.html === undefined
    ? ["application/json", reply.body === undefined ? "" : JSON.stringify(reply.body)]
    : ["text/html; charset=utf-8", reply.html];

/** Reads a request, has it answered and sends the reply; never rejects. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Dispatch,
): Promise<void> {
  try {
    const body = await readBody(request);
    const { method = "GET", url = "/", headers } = request;
    const reply = await dispatch({ method, url, headers, body });
    const [type, content] = contentOf(reply);
    response
      .writeHead(reply.status, { "content-type": type, "cache-control": "no-store", ...reply.headers })
      .end(content);
  } catch (error) {
    if (error instanceof AnswerLost) request.socket.destroy();
    else response.writeHead(413).end(JSON.stringify(refusal(error).body));
  }
}
