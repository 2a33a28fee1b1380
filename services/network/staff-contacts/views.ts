import type * as z from "zod";
import type { StaffContact, StaffContactCard } from "#shared/published/cards/staff-contact.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { staffContactViewSchema } from "./schemas.ts";

export const staffContactOf = (
  { consent }: Pick<StaffContactCard, "consent">,
  { name, phone }: StaffContact,
): z.input<ReturnType<typeof staffContactViewSchema>> => ({
  name,
  phone,
  consent: { version: consent.version, at: toOffsetIso(new Date(consent.at)) },
});
