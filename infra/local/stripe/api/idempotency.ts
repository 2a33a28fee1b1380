import { createHash } from "node:crypto";
import type { HttpCall, HttpReply } from "../http/http.ts";
import { StripeFault } from "../state/fault.ts";
import type { StoredAnswer } from "../state/rows.ts";
import type { State } from "../state/state.ts";

/** The Idempotency-Key of a request, or null. @throws StripeFault 400 if it is longer than 255 characters */
export const idempotencyKey = ({ headers }: HttpCall): string | null => {
  const key = headers["idempotency-key"];
  if (typeof key !== "string" || key === "") return null;
  if (key.length > 255) {
    throw new StripeFault(400, "Idempotency keys may be at most 255 characters long.", {
      type: "idempotency_error",
    });
  }
  return key;
};

const fingerprintOf = (body: string): string => {
  const parameters = new URLSearchParams(body);
  parameters.sort();
  return createHash("sha256").update(parameters.toString()).digest("hex");
};

const endpointOf = ({ method, path }: HttpCall): string => `${method} ${path}`;

/** The row of an answer under its key. `now`: Unix seconds. */
export const storedAnswer = (
  key: string,
  call: HttpCall,
  { status, body }: HttpReply,
  now: number,
): StoredAnswer => ({
  id: key,
  object: "sandbox.answer",
  created: now,
  endpoint: endpointOf(call),
  fingerprint: fingerprintOf(call.body),
  requestId: call.requestId,
  status,
  body,
});

/** How long Stripe remembers a key at least; afterwards it is a new one here. */
const rememberedSeconds = 86_400;

/** The answer that is remembered under a key. */
export function remembered(state: State, key: string | null, now: number): StoredAnswer | undefined {
  const stored = key === null ? undefined : state.find("sandbox.answer", key);
  return stored && now - stored.created <= rememberedSeconds ? stored : undefined;
}

/** The refusal of a second request while the first with the same key is under way. */
export const inUse = (key: string): StripeFault =>
  new StripeFault(
    409,
    `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    { code: "idempotency_key_in_use" },
  );

/** How this request differs from the one that first used the key, in Stripe's words; null if it does not. */
function difference(stored: StoredAnswer, call: HttpCall): string | null {
  const endpoint = endpointOf(call);
  if (stored.endpoint !== endpoint) {
    return `for the same endpoint they were first used for ('${stored.endpoint}' vs '${endpoint}')`;
  }
  return stored.fingerprint === fingerprintOf(call.body)
    ? null
    : "with the same parameters they were first used with";
}

/** Repeats the answer of an earlier request with the same key. @throws StripeFault 400 if that request differed */
export function replay(stored: StoredAnswer, call: HttpCall): HttpReply {
  const differs = difference(stored, call);
  if (differs) {
    throw new StripeFault(
      400,
      `Keys for idempotent requests can only be used ${differs}. Try using a key other than '${stored.id}' if you meant to execute a different request.`,
      { type: "idempotency_error" },
    );
  }
  const headers = { "idempotent-replayed": "true", "original-request": stored.requestId };
  return { status: stored.status, body: stored.body, headers };
}
