import type * as z from "zod";
import type { Sandbox } from "../deliveries/sandbox.ts";
import { parse } from "../http/parameters.ts";
import type { Effect } from "../state/effect.ts";

/** What an action of the API may look at: the sandbox, the id in the path, the path. */
export interface ApiCall {
  readonly sandbox: Sandbox;
  readonly id: string;
  readonly path: string;
}

/** A route that only looks. `prepare` checks the parameters and raises before anything else. */
export interface ReadRoute {
  readonly method: "GET";
  readonly path: string;
  prepare(input: unknown): (call: ApiCall) => unknown;
}

/** A route that changes something. `prepare` checks the parameters and raises before anything has happened. */
export interface WriteRoute {
  readonly method: "POST";
  readonly path: string;
  prepare(input: unknown): (call: ApiCall) => Effect;
}

export type ApiRoute = ReadRoute | WriteRoute;

/** A route that only looks. */
export const reading = <T>(
  path: string,
  schema: z.ZodType<T>,
  read: (input: T, call: ApiCall) => unknown,
): ReadRoute => ({
  method: "GET",
  path,
  prepare(input) {
    const parsed = parse(schema, input);
    return (call) => read(parsed, call);
  },
});

/** A route that changes something, and so can be repeated under an Idempotency-Key. */
export const writing = <T>(
  path: string,
  schema: z.ZodType<T>,
  write: (input: T, call: ApiCall) => Effect,
): WriteRoute => ({
  method: "POST",
  path,
  prepare(input) {
    const parsed = parse(schema, input);
    return (call) => write(parsed, call);
  },
});
