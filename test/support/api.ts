import { inject } from "vitest";

/** An answer of the API; `body` is parsed if it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  readonly body: any;
}

export type Send = (routeOrPath: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

const send = async (
  base: string,
  token: string | undefined,
  call: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const [method = "GET", path = "/"] = call.split(" ");
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
};

/** Calls a running stack as a guest or as a persona: `api.as("volunteer-901")("POST /v1/volunteers", body)`. */
export const createApiTester = (base: string) => {
  const tokens = new Map<string, Promise<string>>();
  const fetchToken = async (persona: string): Promise<string> => {
    const { body } = await send(base, undefined, "POST /local/token", { persona });
    return body.accessToken;
  };
  const tokenOf = (persona: string) => {
    const token = tokens.get(persona) ?? fetchToken(persona);
    tokens.set(persona, token);
    return token;
  };
  return {
    base,
    tokenOf,
    guest: ((call, body, headers) => send(base, undefined, call, body, headers)) as Send,
    withToken:
      (token: string): Send =>
      (call, body, headers) =>
        send(base, token, call, body, headers),
    as:
      (persona: string): Send =>
      async (call, body, headers) =>
        send(base, await tokenOf(persona), call, body, headers),
  };
};
export type ApiTester = ReturnType<typeof createApiTester>;

/** The local stack that this test run started. */
export const runningStack = (): ApiTester => createApiTester(inject("base"));

/** Repeats `ask` until `holds` is true of its answer. @throws Error after `seconds`; events take milliseconds here */
export const eventually = async <T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  seconds = 15,
): Promise<T> => {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > until)
      throw new Error(`did not come true within ${seconds} s: ${JSON.stringify(answer).slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
