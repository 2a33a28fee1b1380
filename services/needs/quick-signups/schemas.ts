import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { shiftStatuses } from "#shared/eligibility/shift-states.ts";
import { nameSchema } from "#shared/personal-data/words/person-name.ts";
import { townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { phoneSchema } from "#shared/values/phone.ts";
import { shortText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { placeSchema } from "../needs/schemas.ts";
import { shiftIdText, signupShiftSchema } from "../signups/schemas.ts";

export const quickSignUpSchema = once(() =>
  z
    .strictObject({
      shiftId: shiftIdText(),
      name: nameSchema(),
      phone: phoneSchema(),
      /** That one is 18 or older. */
      adult: z.literal(true),
      /** The risk notice that was shown. */
      riskNoticeVersion: z.int(),
      /** The notice of personal information that was shown. */
      consentVersion: shortText(64),
    })
    .meta({ id: "QuickSignUp" }),
);

/** Whoever has the secret reads, changes and withdraws the signup. It is shown this once, and stored nowhere. */
export const quickSignedUpSchema = once(() =>
  z.strictObject({ signupId: idSchema("signup"), secret: z.string() }).meta({ id: "QuickSignedUp" }),
);

export const quickParamsSchema = once(() => z.strictObject({ signupId: idSchema("signup") }));

/** The date that one comes on, held already or another one; `riskNoticeVersion`: of the notice that was shown. */
export const changeQuickSignupSchema = once(() =>
  z.strictObject({ shiftId: shiftIdText(), riskNoticeVersion: z.int() }).meta({ id: "ChangeQuickSignup" }),
);

/** What whoever has the link reads. Shifts of a signup that was made before this link are not among them. */
export const quickSignupSchema = once(() =>
  z
    .strictObject({
      signupId: idSchema("signup"),
      needId: idSchema("need"),
      division: townshipCodeSchema(),
      title: z.string(),
      status: z.enum(shiftStatuses),
      shifts: z.array(signupShiftSchema()),
      riskNotice: z.strictObject({ version: z.int(), text: z.string() }),
      /** While one is expected, as on the page of the need. */
      exactPlace: placeSchema().optional(),
      /** Absent once name and phone are erased. */
      maskedName: z.string().optional(),
      /** Until when name and phone are kept, where nobody erases them before. */
      keptUntil: isoInstantSchema(),
    })
    .meta({ id: "QuickSignup" }),
);
