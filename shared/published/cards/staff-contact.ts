import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** What the sealed envelope of class `staff-contact` holds: the name somebody goes by at work (李社工), and a phone in E.164. */
export const staffContactSchema = once(() => z.strictObject({ name: z.string(), phone: z.string() }));
export type StaffContact = z.infer<ReturnType<typeof staffContactSchema>>;

/**
 * The card `network.staff-contact`: whom volunteers call, sealed, with the consent it was given under. There is one only
 * where the person gave it. Whoever reads it checks that they still hold a role where they are to be called
 * (shared/published/read-staff-contact.ts), and neither copies it nor puts it into an event.
 */
export const staffContactCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    personId: z.string(),
    sealed: z.string(),
    /** The version of the wording that was agreed to, and when (ISO instant). */
    consent: z.object({ version: z.string(), at: z.string() }),
  }),
);
export type StaffContactCard = z.infer<ReturnType<typeof staffContactCardSchema>>;

export const staffContactKey = (personId: string) =>
  ({ pk: `STAFF-CONTACT#${personId}`, sk: "CARD" }) as const;
