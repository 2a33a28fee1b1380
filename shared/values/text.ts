import { z } from "zod";

const control = /[\p{Cc}\p{Cs}]/u;
const controlButNewline = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** Text as people type it, trimmed and in NFC, of 1 to `most` characters (code points), on one line. */
export const shortText = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .refine((text) => text.length > 0, { error: "is empty" })
        .refine((text) => [...text].length <= most, { error: `is longer than ${most} characters` })
        .refine((text) => !control.test(text), { error: "contains control characters" }),
    );

/** As {@link shortText}, with line breaks. */
export const longText = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .refine((text) => [...text].length <= most, { error: `is longer than ${most} characters` })
        .refine((text) => !controlButNewline.test(text), { error: "contains control characters" }),
    );

/** A person's name: any 1 to 60 characters of any script. */
export const nameSchema = shortText(60);
