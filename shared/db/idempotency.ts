import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { Problem } from "#shared/problem/problem.ts";

/** Identifies the call that created a row: hash of caller, route, its parameters and Idempotency-Key, and hash of the exact body. */
export const idempotencyStampSchema = once(() => z.object({ key: z.string(), bodyHash: z.string() }));
export type IdempotencyStamp = z.infer<ReturnType<typeof idempotencyStampSchema>>;

/**
 * Whether a call repeats the one that created a row: it is then answered with that row again, and nothing is written.
 * @throws Problem `idempotency-mismatch` if the key is the same and the body is not
 */
export const isRepeatedCall = (
  created: IdempotencyStamp | undefined,
  call: IdempotencyStamp | undefined,
): boolean => {
  if (created === undefined || created.key !== call?.key) return false;
  if (created.bodyHash !== call.bodyHash) throw new Problem("idempotency-mismatch");
  return true;
};
