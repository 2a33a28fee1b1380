import { createHash } from "node:crypto";
import { StripeFault } from "../http/fault.ts";
import type { HttpCall, HttpReply } from "../http/http.ts";
import type { StoredAnswer } from "../state/rows.ts";

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

/** The row of an answer under its key. */
export const storedAnswer = (key: string, call: HttpCall, status: number, body: unknown): StoredAnswer => ({
  id: key,
  object: "sandbox.answer",
  endpoint: endpointOf(call),
  fingerprint: fingerprintOf(call.body),
  requestId: call.requestId,
  status,
  body,
});

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
