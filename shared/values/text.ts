import * as z from "zod";
import { fieldRule } from "#shared/problem/field-texts.ts";

/** Control characters, unpaired surrogates, and characters that change the writing direction. */
const forbiddenOnLine = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
const forbiddenInLines = /[^\P{Cc}\n\t]|[\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
const visible = /[^\p{C}\p{Z}]|\p{Co}/u;

/** Lengths are counted in code points, as in JSON Schema, so that rare characters do not count double. */
const text = (most: number, forbidden: RegExp) =>
  z
    .string()
    .normalize("NFC")
    .trim()
    .refine((text) => [...text].length <= most, fieldRule({ code: "too-long", params: { most } }))
    .refine((text) => !forbidden.test(text), { error: "control-characters" });

/** One line of text: trimmed, in NFC, 1 to `most` characters, at least one of them visible. */
export const shortText = (most: number) =>
  text(most, forbiddenOnLine)
    .refine((text) => visible.test(text), { error: "empty" })
    .meta({ minLength: 1, maxLength: most });

/** Like {@link shortText}, but line breaks (LF) are allowed and the text may be empty. */
export const longText = (most: number) => text(most, forbiddenInLines).meta({ maxLength: most });

/** A person's name: 1 to 60 characters of any script. */
export const nameSchema = shortText(60);
