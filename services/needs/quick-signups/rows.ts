import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { quickContactSchema } from "#shared/published/cards/quick-contact.ts";

/** The card `needs.quickContact`, and beside it what only this service reads: what was agreed to, and by what the link is known. */
export const quickContactRowSchema = once(() =>
  z.object({
    ...rowBase(),
    ...quickContactSchema().shape,
    needId: z.string(),
    adult: z.literal(true),
    /** Which notices were agreed to when they signed up, at `since`. */
    consentVersion: z.string(),
    riskNoticeVersion: z.int(),
    /** SHA-256 of the secret in the link. */
    secretHash: z.string(),
  }),
);
export type QuickContactRow = z.infer<ReturnType<typeof quickContactRowSchema>>;
