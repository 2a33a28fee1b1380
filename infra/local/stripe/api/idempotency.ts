import { createHash } from "node:crypto";
import { StripeFault } from "../http/fault.ts";
import type { HttpCall, HttpReply } from "../http/http.ts";
import type { StoredAnswer } from "../state/rows.ts";

/** The Idempotency-Key of a request; raises a 400 if it is longer than 255 characters. */
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

/** The answer to a request as it is kept under its key. */
export const keptAnswer = (key: string, call: HttpCall, status: number, body: unknown): StoredAnswer => ({
  id: key,
  object: "sandbox.answer",
  endpoint: endpointOf(call),
  fingerprint: fingerprintOf(call.body),
  requestId: call.requestId,
  status,
  body,
});

/** What a key was first used for that this request differs in, in Stripe's words. */
function difference(kept: StoredAnswer, call: HttpCall): string | null {
  const endpoint = endpointOf(call);
  if (kept.endpoint !== endpoint) {
    return `for the same endpoint they were first used for ('${kept.endpoint}' vs '${endpoint}')`;
  }
  return kept.fingerprint === fingerprintOf(call.body)
    ? null
    : "with the same parameters they were first used with";
}

/** The kept answer of an earlier request with the same key; raises a 400 if that request was another one. */
export function replay(kept: StoredAnswer, call: HttpCall): HttpReply {
  const differs = difference(kept, call);
  if (differs) {
    throw new StripeFault(
      400,
      `Keys for idempotent requests can only be used ${differs}. Try using a key other than '${kept.id}' if you meant to execute a different request.`,
      { type: "idempotency_error" },
    );
  }
  const headers = { "idempotent-replayed": "true", "original-request": kept.requestId };
  return { status: kept.status, body: kept.body, headers };
}
