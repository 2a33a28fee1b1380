import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { phoneSchema } from "#shared/values/phone.ts";
import { shortText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

/**
 * The name (`李社工`) and phone by which volunteers with a confirmed place call somebody of the staff. `consent`: the person
 * agrees that these volunteers see both until their shift is over.
 */
export const giveStaffContactSchema = once(() =>
  z
    .strictObject({ name: shortText(20), phone: phoneSchema(), consent: z.literal(true) })
    .meta({ id: "GiveStaffContact" }),
);

/** `phone` in E.164. `consent`: the version of the wording that was agreed to, and when. */
export const staffContactViewSchema = once(() =>
  z
    .strictObject({
      name: z.string(),
      phone: z.string(),
      consent: z.strictObject({ version: z.string(), at: isoInstantSchema() }),
    })
    .meta({ id: "StaffContact" }),
);

/** `contact`: null where the caller gave none. */
export const myStaffContactSchema = once(() =>
  z.strictObject({ contact: staffContactViewSchema().nullable() }).meta({ id: "MyStaffContact" }),
);
