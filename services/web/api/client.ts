import createClient from "openapi-fetch";
import { accessToken } from "../session/session.ts";
import { ApiProblem, type Problem } from "./problem.ts";
import type { paths } from "./schema.ts";

/** The public API, typed by its own document; signed in, it is called as that person. */
export const api = createClient<paths>({ baseUrl: location.origin });

api.use({
  onRequest: async ({ request }) => {
    request.headers.set("accept-language", document.documentElement.lang);
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
