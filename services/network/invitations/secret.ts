import { createHash, timingSafeEqual } from "node:crypto";
import type { Ids } from "#shared/values/ids.ts";

/** What an invitation is stored with. A secret is 122 bits, so nobody finds another one with the same hash, or the secret. */
export const secretHashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Whether a secret is the one of a hash; how long that takes tells nothing about it. */
export const isSecretOf = (secretHash: string, secret: string): boolean =>
  timingSafeEqual(Buffer.from(secretHash), Buffer.from(secretHashOf(secret)));

/**
 * The secret of an invitation, of 26 characters. It follows from the id and the stage's secret of ids, so that a call
 * repeated with its Idempotency-Key shows the same one.
 */
export const secretOf = (ids: Ids, invitationId: string): string =>
  ids.derived("invitation", "secret", invitationId).replace(/^[a-z]+_/, "");
