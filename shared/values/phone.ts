import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { visibleText } from "./normal-text.ts";

/** A Chinese number that was typed without its area code: it can be called from its own town only. */
const isLocal = (number: string): boolean => /^\+86\d{1,8}$/.test(number);

/** A Chinese mobile number with a digit too few or too many; the library's small table takes it for a fixed line. */
const isMistypedMobile = (number: string): boolean => /^\+861[3-9](?!\d{9}$)/.test(number);

/** The number in E.164; undefined if it cannot be called from everywhere. */
const phoneNumberOf = async (typed: string): Promise<string | undefined> => {
  // Its table of the world's numbers is a tenth of a cold start, and few requests have a number.
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  const text = visibleText(typed).normalize("NFKC").trim();
  const phone = parsePhoneNumberFromString(text, { defaultCountry: "CN", extract: false });
  if (!phone?.isValid() || phone.ext !== undefined) return undefined;
  return isLocal(phone.number) || isMistypedMobile(phone.number) ? undefined : phone.number;
};

/**
 * A phone number as people type it, stored in E.164: `+8613800000000`. Without a country code it is Chinese; blanks,
 * hyphens, brackets, full-width digits, a trunk zero and invisible signs are taken. A fixed line has its area code.
 * It is parsed asynchronously.
 */
export const phoneSchema = once(() =>
  z
    .string()
    .max(60, { abort: true })
    .check(async (text) => {
      const number = await phoneNumberOf(text.value);
      if (number === undefined)
        text.issues.push({ code: "custom", message: "phone-invalid", input: text.value });
      else text.value = number;
    })
    .meta({ example: "+8613800000000" }),
);
