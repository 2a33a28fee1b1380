import createClient, { type Middleware } from "openapi-fetch";
import { accessToken } from "../auth/session.ts";
import { offline } from "../offline/offline.ts";
import { ApiProblem, type Problem } from "./problem.ts";
import type { paths } from "./schema.ts";

const inTheLanguageOfThePage: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set("accept-language", document.documentElement.lang);
    return request;
  },
};

/** The public API as everybody may read it; what it answers is kept on the phone for when there is no network. */
export const openApi = createClient<paths>({ baseUrl: location.origin });
openApi.use(inTheLanguageOfThePage, {
  onResponse: ({ response }) => {
    offline.value = response.headers.has("helink-kept");
  },
});

/** The public API, typed by its own document; signed in, it is called as that person. */
export const api = createClient<paths>({ baseUrl: location.origin });
api.use(inTheLanguageOfThePage, {
  onRequest: async ({ request }) => {
    const token = await accessToken();
    if (token !== undefined) request.headers.set("authorization", `Bearer ${token}`);
    return request;
  },
});

/**
 * What a call answered.
 * @throws ApiProblem with the problem it was refused with, or `offline` where nothing answered
 */
export const answered = async <T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> => {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw cause instanceof ApiProblem ? cause : new ApiProblem({ code: "offline" }, { cause });
  });
  if (response.ok) return data as NonNullable<T>;
  throw new ApiProblem(isProblem(error) ? error : { code: "internal" });
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "title" in body;
