import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { findPersonalWords } from "./find-personal-words.ts";

/** Words of a stored text that were asked about, and who said that they harm nobody. */
export const confirmationsSchema = once(() =>
  z.array(z.object({ words: z.string(), by: z.string(), at: z.string() })),
);
export type Confirmations = z.infer<ReturnType<typeof confirmationsSchema>>;

/**
 * The confirmations to store with texts: of the words that stand in them, by whoever confirmed them first. Those of words
 * that are gone go too.
 * @param words what the author of the present change confirms
 */
export const confirmationsAfter = (
  before: Confirmations | undefined,
  texts: readonly { readonly text: string }[],
  words: readonly string[],
  { by, at }: { readonly by: string; readonly at: string },
): Confirmations => {
  const earlier = new Map(before?.map((one) => [one.words, one]));
  const present = new Set(texts.flatMap(({ text }) => findPersonalWords(text).map((word) => word.words)));
  return [...present].flatMap((word) => {
    const confirmed = words.includes(word) ? { words: word, by, at } : undefined;
    return earlier.get(word) ?? confirmed ?? [];
  });
};
