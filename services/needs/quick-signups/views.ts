import type * as z from "zod";
import { toOffsetIso } from "#shared/values/time.ts";
import type { NeedRow } from "../needs/rows.ts";
import { statusOf } from "../signups/rules/shift-states.ts";
import { signupViewOf } from "../signups/views.ts";
import type { QuickSignup } from "./access.ts";
import { ofLink } from "./rules/of-link.ts";
import type { quickSignupSchema } from "./schemas.ts";

/** A quick signup as whoever has its link reads it. `isConfirmed`: they are expected, and so read where. */
export const quickSignupViewOf = (
  { contact, signup }: QuickSignup,
  need: NeedRow,
  isConfirmed: boolean,
): z.input<ReturnType<typeof quickSignupSchema>> => {
  const shifts = ofLink(contact, signup);
  const { signupId, needId, division } = signup;
  return {
    signupId,
    needId,
    division,
    title: need.title,
    status: statusOf(shifts),
    shifts: signupViewOf({ ...signup, shifts }).shifts,
    riskNotice: need.riskNotice,
    ...(isConfirmed ? { exactPlace: need.place } : {}),
    ...(contact.sealed === undefined ? {} : { maskedName: contact.maskedName }),
    keptUntil: toOffsetIso(new Date(contact.expiresAt * 1_000)),
  };
};
