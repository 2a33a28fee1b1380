import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** What the sealed envelope of class `contact` holds. `email` is absent where the volunteer gave none. */
export const contactSchema = once(() =>
  z.strictObject({
    name: z.string(),
    phone: z.string(),
    email: z.string().optional(),
  }),
);
export type Contact = z.infer<ReturnType<typeof contactSchema>>;

/**
 * The card `volunteers.contactCard`: sealed name and phone, with the consent that governs them. It is read when a list
 * is pulled and never copied; `consentOperator` says whether it may then be opened for an operator, `consentThanks`
 * whether the name may be read to thank its owner in public.
 */
export const contactCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    volunteerId: z.string(),
    personId: z.string(),
    sealed: z.string(),
    consentOperator: z.boolean(),
    /** Absent in a card of before, whose owner was not asked. */
    consentThanks: z.boolean().default(false),
    /** The masked surname (王**), for who may not see the name. */
    maskedName: z.string(),
  }),
);
export type ContactCard = z.infer<ReturnType<typeof contactCardSchema>>;

export const contactCardKey = (volunteerId: string) =>
  ({ pk: `CONTACT#${volunteerId}`, sk: "CARD" }) as const;
