import { isValidPhoneNumber } from "libphonenumber-js/min";
import * as z from "zod";

/** A phone number in E.164: `+8613800000000`. */
export const phoneSchema = z
  .string()
  .max(16)
  .regex(/^\+[1-9]\d{6,14}$/, { error: "phone-format" })
  .refine((text) => isValidPhoneNumber(text), { error: "phone-invalid" })
  .meta({ example: "+8613800000000" });
