import type * as z from "zod";
import type { Sandbox } from "../deliveries/sandbox.ts";
import { parse } from "../http/parameters.ts";
import type { Effect } from "../state/effect.ts";

/** What a route works with: the sandbox, the id in the path, the path. */
export interface ApiCall {
  readonly sandbox: Sandbox;
  readonly id: string;
  readonly path: string;
}

/** A route that only reads. `prepare` parses the parameters. @throws StripeFault 400 from `prepare` */
export interface ReadRoute {
  readonly method: "GET";
  readonly path: string;
  prepare(input: unknown): (call: ApiCall) => unknown;
}

/** A route that writes. `prepare` parses the parameters before anything is stored. @throws StripeFault 400 from it */
export interface WriteRoute {
  readonly method: "POST";
  readonly path: string;
  prepare(input: unknown): (call: ApiCall) => Effect;
}

export type ApiRoute = ReadRoute | WriteRoute;

/** Makes a route that only reads. */
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

/** Makes a route that writes, and so can be repeated under an Idempotency-Key. */
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
