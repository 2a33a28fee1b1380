import { timingSafeEqual } from "node:crypto";
import { Problem } from "#shared/problem/problem.ts";
import type { SignupRow } from "../signups/rows.ts";
import { tokenHashOf } from "../token-hash.ts";
import type { QuickDeps } from "./deps.ts";
import type { QuickContactRow } from "./rows.ts";

/** A quick signup with who is reached by it. */
export interface QuickSignup {
  readonly contact: QuickContactRow;
  readonly signup: SignupRow;
}

const sameHash = (sent: string, stored: string): boolean =>
  timingSafeEqual(Buffer.from(sent), Buffer.from(stored));

/**
 * The quick signup of a link, for whoever sends its secret.
 * @throws Problem `not-found` for every other secret, and once the time to keep it is over
 */
export const requireQuickSignup = async (
  { quickContacts, signups }: Pick<QuickDeps, "quickContacts" | "signups">,
  signupId: string,
  secret: string | undefined,
  now: Date,
): Promise<QuickSignup> => {
  const contact = await quickContacts.findContact(signupId);
  const isTheirs =
    contact !== undefined &&
    sameHash(tokenHashOf(secret ?? ""), contact.secretHash) &&
    contact.expiresAt > now.getTime() / 1_000;
  const signup = isTheirs ? await signups.findSignup(contact.needId, signupId) : undefined;
  if (!contact || !signup) throw new Problem("not-found");
  return { contact, signup };
};
