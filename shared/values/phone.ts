import { isValidPhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/min";
import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { visibleText } from "./normal-text.ts";

/** The form that the parser gives a number that can be called; any other text without blanks and invisible signs. */
const normalPhone = (typed: string): string => {
  const text = visibleText(typed).normalize("NFKC").trim();
  const phone = parsePhoneNumberFromString(text, { defaultCountry: "CN", extract: false });
  return phone?.isValid() && phone.ext === undefined ? phone.number : text;
};

/** A Chinese number that was typed without its area code: it can be called from its own town only. */
const isLocal = (text: string): boolean => /^\+86\d{1,8}$/.test(text);

/**
 * A phone number as people type it, stored in E.164: `+8613800000000`. Without a country code it is Chinese; blanks,
 * hyphens, brackets, full-width digits, a trunk zero and invisible signs are taken. A fixed line has its area code.
 */
export const phoneSchema = once(() =>
  z
    .string()
    .max(60)
    .overwrite(normalPhone)
    .refine((text) => /^\+[1-9]\d{6,14}$/.test(text) && isValidPhoneNumber(text) && !isLocal(text), {
      error: "phone-invalid",
    })
    .meta({ example: "+8613800000000" }),
);
