import type * as z from "zod";
import type { Actor } from "#shared/access/actor.ts";
import type { FileAnswer, FileFormat } from "#shared/csv/file-types.ts";
import type { IdempotencyStamp } from "#shared/db/idempotency.ts";
import type { Change } from "#shared/db/row.ts";
import type { Locale } from "#shared/problem/locale.ts";
import type { IdKind } from "#shared/values/ids.ts";
import type { RouteDefinition } from "./manifest.ts";

/** The circumstances of one request. */
export interface Call {
  readonly actor: Actor;
  readonly now: Date;
  readonly locale: Locale;
  readonly correlationId: string;
  /** Present if the caller sent an Idempotency-Key; stored on what the call creates. */
  readonly idempotency?: IdempotencyStamp | undefined;
  /** The id for what this call creates: derived from caller, route and Idempotency-Key if one was sent. */
  newId(kind: IdKind): string;
  /** The `change` attribute of a row written in this call. */
  change(why?: string): Change;
}

type Parsed<SchemaOf> = SchemaOf extends () => z.ZodType ? z.output<ReturnType<SchemaOf>> : undefined;

export interface RequestOf<Route extends RouteDefinition> {
  readonly params: Parsed<Route["params"]>;
  readonly query: Parsed<Route["query"]>;
  readonly body: Parsed<Route["body"]>;
  /** The exact bytes. */
  readonly raw: Buffer;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The file that the caller asked for, where the route offers one; undefined: JSON. */
  readonly format?: FileFormat | undefined;
}

type Answer<SchemaOf> = SchemaOf extends () => z.ZodType
  ? Promise<z.input<ReturnType<SchemaOf>> | FileAnswer>
  : Promise<void>;

/**
 * One action of a service: its dependencies, the request, the call (who and when). Named like its route, in
 * `use-cases/<name-in-kebab-case>.ts`.
 */
export type UseCase<Deps, Route extends RouteDefinition> = (
  deps: Deps,
  request: RequestOf<Route>,
  call: Call,
) => Answer<Route["answer"]>;

/** The use cases of a manifest's routes, by route name. */
export type UseCases<Deps, Routes extends Record<string, RouteDefinition>> = {
  readonly [Name in keyof Routes]: UseCase<Deps, Routes[Name]>;
};
