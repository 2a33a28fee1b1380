import type * as z from "zod";
import { parse } from "../http/parameters.ts";
import type { Work } from "../state/work.ts";

/** What a route works with: the action under way, the id in the path, the path, where pay pages are. */
export interface ApiCall {
  readonly work: Work;
  readonly id: string;
  readonly path: string;
  readonly payPages: string;
}

/** A route of the API. `prepare` parses the parameters before anything is done. @throws StripeFault 400 from it */
export interface ApiRoute {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  prepare(input: unknown): (call: ApiCall) => unknown;
}

const routing =
  (method: ApiRoute["method"]) =>
  <T>(path: string, schema: z.ZodType<T>, answer: (input: T, call: ApiCall) => unknown): ApiRoute => ({
    method,
    path,
    prepare(input) {
      const parsed = parse(schema, input);
      return (call) => answer(parsed, call);
    },
  });

/** Makes a route that only reads. */
export const reading = routing("GET");
/** Makes a route that writes, and so can be repeated under an Idempotency-Key. */
export const writing = routing("POST");
/** Makes a route that ends something. */
export const deleting = routing("DELETE");
