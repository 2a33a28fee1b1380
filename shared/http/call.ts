import { createHash } from "node:crypto";
import { type Actor, callerOf } from "#shared/access/actor.ts";
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

/** Characters of a guest's key, and how many of them differ at least. A UUID has 36, of which 8 or more differ. */
const guestKey = { least: 16, different: 8 } as const;

/** @throws Problem `invalid` for a malformed key, and for one of a guest that another guest may have thought of too */
const checkKey = (key: string, { kind }: Actor): void => {
  const pointer = "header/Idempotency-Key";
  if (!keyShape.test(key)) throw invalid(pointer, "idempotency-key");
  const isWeak = key.length < guestKey.least || new Set(key).size < guestKey.different;
  if (kind === "public" && isWeak) throw invalid(pointer, { code: "idempotency-key-weak", params: guestKey });
};

/**
 * Whose key it is. Guests share addresses (a school, a mobile network), so a guest is told from others by the browser
 * too, and above all by a key that nobody else has.
 */
const keyOwner = (actor: Actor, { headers }: ApiEvent): string =>
  actor.kind === "public" ? JSON.stringify([callerOf(actor), headers["user-agent"] ?? ""]) : callerOf(actor);

/** The call that a use case gets with its request. @throws Problem `invalid` for an Idempotency-Key that is none */
export const callOf = (platform: Platform, event: ApiEvent, exchange: Exchange): Call => {
  const actor = partOf(exchange, "actor");
  const { raw, params } = partOf(exchange, "request");
  const now = platform.clock();
  const key = event.headers["idempotency-key"];
  if (key !== undefined) checkKey(key, actor);
  // By the parameters as they were matched: `%6e` in a path is the same thing as `n`.
  const target = [keyOwner(actor, event), event.routeKey, JSON.stringify(params ?? {})];
  const by = actor.kind === "public" ? "public" : actor.personId;
  const { correlationId } = exchange;
  return {
    actor,
    now,
    locale: exchange.locale,
    correlationId,
    idempotency: key === undefined ? undefined : { key: sha256(...target, key), bodyHash: sha256(raw) },
    newId: (kind) =>
      key === undefined ? platform.ids.fresh(kind) : platform.ids.derived(kind, ...target, key),
    change: (why) => ({ by, at: now.toISOString(), correlationId, ...(why === undefined ? {} : { why }) }),
  };
};
