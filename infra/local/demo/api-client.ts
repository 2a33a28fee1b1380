import { personaSubject } from "../identity/persona.ts";

/** A call that did not answer 2xx, with what it answered. */
export class CallFailed extends Error {
  readonly status: number;

  constructor(what: string, status: number, answer: string) {
    super(`${what} answered ${status}: ${answer}`);
    this.status = status;
  }
}

type Send = <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>;

/** The public API as somebody uses it: JSON in and out, errors thrown. */
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
  /** Calls as a persona; its token is fetched once. */
  as(persona: string): Send;
}

/** A client of the API at `base`; `mint` signs tokens for subjects. */
export const createApiClient = (
  base: string,
  mint: (subject: string, options?: { expiresInSeconds?: number }) => Promise<string>,
): ApiClient => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (persona: string) => {
    const kept = tokens.get(persona) ?? mint(personaSubject(persona));
    tokens.set(persona, kept);
    return kept;
  };
  return {
    guest: sender(base, async () => ({})),
    as: (persona) => sender(base, async () => ({ authorization: `Bearer ${await tokenOf(persona)}` })),
  };
};
