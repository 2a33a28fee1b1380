import { normalLines } from "#shared/values/normal-text.ts";
import { findPersonalWords, refusedKinds } from "./find-personal-words.ts";

const numbersIn = (text: string): string[] =>
  findPersonalWords(text)
    .filter(({ kind }) => refusedKinds.some((refused) => refused === kind))
    .map(({ words }) => words);

/** A text that is kept for its author, without the mobile and ID numbers in it; empty if one cannot be cut out. */
export const withoutNumbers = (text: string): string => {
  const cut = numbersIn(text).reduce((left, number) => left.replaceAll(number, ""), normalLines(text));
  return numbersIn(cut).length > 0 ? "" : cut;
};
