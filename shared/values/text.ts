import * as z from "zod";
import { oncePer } from "#shared/concurrency/once.ts";
import { fieldRule } from "#shared/problem/field-texts.ts";
import { normalLine, normalLines } from "./normal-text.ts";

/** Control characters, unpaired surrogates, separators of lines. What changes the direction of writing is dropped. */
const forbiddenOnLine = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const forbiddenInLines = /[^\P{Cc}\n\t]|\p{Cs}/u;
/** Also no visible character: the blank of Braille. */
const visible = /[[^\p{C}\p{Z}\p{DI}\u2800]\p{Co}]/v;

/** Lengths are counted in code points, as in JSON Schema, so that rare characters do not count double. */
const text = (most: number, normalForm: (text: string) => string, forbidden: RegExp) =>
  z.string().check(
    z.overwrite(normalForm),
    z.refine((text) => [...text].length <= most, fieldRule({ code: "too-long", params: { most } })),
    z.refine((text) => !forbidden.test(text), { error: "control-characters" }),
  );

/**
 * One line of text: trimmed, in NFC, without what nobody sees, 1 to `most` characters, at least one of them visible.
 * Every free text of a request goes through this schema or {@link longText}.
 */
export const shortText = oncePer((most: number) =>
  text(most, normalLine, forbiddenOnLine)
    .refine((text) => visible.test(text), { error: "empty" })
    .meta({ minLength: 1, maxLength: most }),
);

/** Like {@link shortText}, but line breaks (LF) are allowed and the text may be empty. */
export const longText = oncePer((most: number) =>
  text(most, normalLines, forbiddenInLines).meta({ maxLength: most }),
);

/** Like {@link longText}, with at least one character that is seen. */
export const wordsText = oncePer((most: number) =>
  longText(most)
    .refine((text) => visible.test(text), { error: "empty" })
    .meta({ minLength: 1, maxLength: most }),
);
