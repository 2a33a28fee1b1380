import { personaSubject } from "../identity/persona.ts";

/** A call whose answer was not 2xx. */
export class CallFailed extends Error {
  readonly status: number;
  /** The body, as it came. */
  readonly answer: string;

  constructor(call: string, status: number, answer: string) {
    super(`${call} answered ${status}: ${answer}`);
    this.status = status;
    this.answer = answer;
  }
}

type Send = <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>;

/** Calls the public API: JSON in and out. @throws CallFailed for an answer that is not 2xx */
const sender =
  (base: string, authorization: () => Promise<Record<string, string>>): Send =>
  async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        "accept-language": "zh-CN",
        ...(await authorization()),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new CallFailed(`${method} ${path}`, response.status, text);
    const json = response.headers.get("content-type")?.includes("json") ?? false;
    return (json ? JSON.parse(text) : text) as T;
  };

export interface ApiClient {
  /** Calls without a token. */
  readonly guest: Send;
  /** Calls as a persona, whose token is signed once. */
  as(persona: string): Send;
}

/** A client of the API at `base`; `mint` signs tokens for subjects. */
export const createApiClient = (
  base: string,
  mint: (subject: string, options?: { expiresInSeconds?: number }) => Promise<string>,
): ApiClient => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (persona: string) => {
    const token = tokens.get(persona) ?? mint(personaSubject(persona));
    tokens.set(persona, token);
    return token;
  };
  return {
    guest: sender(base, async () => ({})),
    as: (persona) => sender(base, async () => ({ authorization: `Bearer ${await tokenOf(persona)}` })),
  };
};
