import { createHash } from "node:crypto";
import { callerOf } from "#shared/access/actor.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { invalid } from "#shared/problem/problem.ts";
import { type ApiEvent, type Exchange, partOf } from "./exchange.ts";

const sha256 = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\n");
  return hash.digest("hex");
};

const keyShape = /^[\x21-\x7e]{1,255}$/;

/** The call that a use case gets with its request. @throws Problem `invalid` for a malformed Idempotency-Key */
export const callOf = (platform: Platform, event: ApiEvent, exchange: Exchange, raw: Buffer): Call => {
  const actor = partOf(exchange, "actor");
  const now = platform.clock();
  const key = event.headers["idempotency-key"];
  if (key !== undefined && !keyShape.test(key)) {
    throw invalid("header/Idempotency-Key", "idempotency-key");
  }
  const caller = callerOf(actor);
  const by = actor.kind === "public" ? "public" : actor.personId;
  const { correlationId } = exchange;
  return {
    actor,
    now,
    locale: exchange.locale,
    correlationId,
    idempotency:
      key === undefined
        ? undefined
        : { key: sha256(caller, event.routeKey, event.rawPath, key), bodyHash: sha256(raw) },
    newId: (kind) =>
      key === undefined
        ? platform.ids.fresh(kind)
        : platform.ids.derived(kind, caller, event.routeKey, event.rawPath, key),
    change: (why) => ({ by, at: now.toISOString(), correlationId, ...(why === undefined ? {} : { why }) }),
  };
};
