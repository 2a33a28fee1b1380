import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/**
 * The card `needs.quickContact`: who signed up by name and phone alone. `sealed` is the envelope of class `contact`; it is
 * absent once the person withdrew. Signing up is the consent that an operator may open it.
 */
export const quickContactSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    /** That of the signup, with which it is written. */
    version: z.int(),
    signupId: z.string(),
    volunteerId: z.string(),
    personId: z.string(),
    sealed: z.string().optional(),
    /** The masked surname (王**). */
    maskedName: z.string(),
    /** When they signed up (ISO instant). */
    since: z.string(),
    /** Until when it is kept, in seconds since 1970. */
    expiresAt: z.int(),
  }),
);
export type QuickContact = z.infer<ReturnType<typeof quickContactSchema>>;

/** Partition-key prefix of these cards, which others may read. */
export const quickContactPrefix = "QUICK#";
export const quickContactKey = (signupId: string) =>
  ({ pk: `${quickContactPrefix}${signupId}`, sk: "CARD" }) as const;
