import type * as z from "zod";
import type { FieldCode } from "#shared/problem/field-texts.ts";
import { type FieldError, Problem, refuse } from "#shared/problem/problem.ts";
import { publicTextsOf } from "#shared/values/public-text.ts";
import { findPersonalWords, maskedWords, type PersonalWords, refusedKinds } from "./find-personal-words.ts";

const isRefused = ({ kind }: PersonalWords): boolean => refusedKinds.some((refused) => refused === kind);

/** Answers and reports may be kept: a number that must not stand anywhere is not repeated in them. */
const errorOf = (pointer: string, word: PersonalWords): FieldError => ({
  pointer,
  code: `personal-${word.kind}` satisfies FieldCode,
  params: { words: isRefused(word) ? maskedWords(word.words) : word.words },
});

/**
 * Looks the public texts of a request through before it is carried out.
 * @param parsed what `schema` made of the request
 * @param confirmed words of which the author says that they harm nobody
 * @throws Problem `invalid` for a mobile or ID number; refusal `personal-words` for an address, a person with an illness or
 *   what looks like an ID number, unless it is confirmed. Both name the fields and the words.
 */
export const requireNoPersonalWords = (
  schema: z.core.$ZodType,
  parsed: unknown,
  confirmed: readonly string[] = [],
): void => {
  const errors = publicTextsOf(schema, parsed).flatMap(({ pointer, text }) =>
    findPersonalWords(text)
      .filter((word) => isRefused(word) || !confirmed.includes(word.words))
      .map((word) => ({ isRefused: isRefused(word), error: errorOf(pointer, word) })),
  );
  const named = errors.map(({ error }) => error);
  if (errors.some((one) => one.isRefused)) throw new Problem("invalid", { errors: named });
  if (errors.length > 0) throw refuse("personal-words", { errors: named });
};
