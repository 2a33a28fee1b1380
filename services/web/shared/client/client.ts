import createClient, { type Middleware } from "openapi-fetch";
import { ApiProblem, type Problem } from "../api/problem.ts";
import type { paths } from "../api/schema.ts";
import { accessToken } from "../auth/session.ts";
import { offline } from "../offline/offline.ts";

const acceptLanguage: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set("accept-language", document.documentElement.lang);
    return request;
  },
};

/** What was sent with a call, by its answer: a refusal that is about words in it can show them where they stand. */
const bodies = new WeakMap<Request | Response, Promise<string>>();
const keepBody: Middleware = {
  onRequest: ({ request }) => {
    if (request.method !== "GET") bodies.set(request, request.clone().text());
  },
  onResponse: ({ request, response }) => {
    const body = bodies.get(request);
    if (body && !response.ok) bodies.set(response, body);
  },
};

/** The API as an anonymous caller. The service worker caches its answers for when there is no network. */
export const publicApi = createClient<paths>({ baseUrl: location.origin });
publicApi.use(acceptLanguage, keepBody, {
  onResponse: ({ response }) => {
    offline.value = response.headers.has("helink-kept");
  },
});

/** The API as the signed-in person, or as an anonymous caller if nobody is signed in. Nothing of it is cached. */
export const api = createClient<paths>({ baseUrl: location.origin });
api.use(acceptLanguage, keepBody, {
  onRequest: async ({ request }) => {
    const token = await accessToken();
    if (token !== undefined) request.headers.set("authorization", `Bearer ${token}`);
    return request;
  },
});

/**
 * The body of an answer.
 * @throws ApiProblem with the problem of a refused call, or `offline` if there was no answer
 */
export const unwrap = async <T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> => {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw cause instanceof ApiProblem ? cause : new ApiProblem({ code: "offline" }, { cause });
  });
  if (response.ok) return data as NonNullable<T>;
  throw new ApiProblem(isProblem(error) ? error : { code: "internal" }, { sent: await bodies.get(response) });
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "title" in body;

/**
 * Null in place of `not-found`: what does not exist, or is hidden from the caller.
 * @throws ApiProblem for any other problem
 */
export const nullIfNotFound = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof ApiProblem && error.code === "not-found") return null;
    throw error;
  });
