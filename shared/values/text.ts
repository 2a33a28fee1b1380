import * as z from "zod";
import { fieldRule } from "#shared/problem/field-texts.ts";

/** Control characters, halves of surrogate pairs, and signs that turn the direction of what follows. */
const forbiddenOnLine = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
const forbiddenInLines = /[^\P{Cc}\n\t]|[\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
const visible = /[^\p{C}\p{Z}]|\p{Co}/u;

/** Lengths count code points, as JSON Schema does, so that a rare character weighs no more than another. */
const text = (most: number, forbidden: RegExp) =>
  z
    .string()
    .normalize("NFC")
    .trim()
    .refine((text) => [...text].length <= most, fieldRule({ code: "too-long", params: { most } }))
    .refine((text) => !forbidden.test(text), { error: "control-characters" });

/** Text as people type it, on one line: trimmed, in NFC, of 1 to `most` characters, one of them visible. */
export const shortText = (most: number) =>
  text(most, forbiddenOnLine)
    .refine((text) => visible.test(text), { error: "empty" })
    .meta({ minLength: 1, maxLength: most });

/** As {@link shortText}, with line breaks (LF); may be empty. */
export const longText = (most: number) => text(most, forbiddenInLines).meta({ maxLength: most });

/** A person's name: any 1 to 60 characters of any script. */
export const nameSchema = shortText(60);
