import * as z from "zod";
import { once, oncePer } from "#shared/concurrency/once.ts";
import { longText, shortText, wordsText } from "./text.ts";

/** The schemas of texts that everybody may read once they are saved. */
const publicTexts = z.registry<{ readonly public: true }>();

/**
 * A {@link shortText} that everybody may read. A request with one is looked through for personal words
 * (shared/personal-data/words/), and takes `confirmedWords`. Contact fields are none: they are there to be called and found.
 */
export const publicLine = oncePer((most: number) =>
  shortText(most).clone().register(publicTexts, { public: true }),
);

/** A {@link longText} that everybody may read: see {@link publicLine}. */
export const publicLines = oncePer((most: number) =>
  longText(most).clone().register(publicTexts, { public: true }),
);

/** A {@link wordsText} that everybody may read: see {@link publicLine}. */
export const publicWords = oncePer((most: number) =>
  wordsText(most).clone().register(publicTexts, { public: true }),
);

/** The words in a request's public texts of which its author says that they harm nobody, as the question named them. */
export const confirmedWordsSchema = once(() => z.array(shortText(200)).max(200));

/** A public text of a request, with the JSON pointer to it. */
export interface PublicText {
  readonly pointer: string;
  readonly text: string;
}

/** The public texts in what a schema has parsed. */
export const publicTextsOf = (schema: z.core.$ZodType, value: unknown, pointer = ""): PublicText[] => {
  if (value === undefined || value === null) return [];
  const { def } = (schema as z.ZodType)._zod as unknown as { def: z.core.$ZodTypes["_zod"]["def"] };
  switch (def.type) {
    case "string":
      return publicTexts.get(schema) && typeof value === "string" ? [{ pointer, text: value }] : [];
    case "object":
      return Object.entries(def.shape).flatMap(([name, part]) =>
        publicTextsOf(part, (value as Readonly<Record<string, unknown>>)[name], `${pointer}/${name}`),
      );
    case "array":
      return Array.isArray(value)
        ? value.flatMap((item, at) => publicTextsOf(def.element, item, `${pointer}/${at}`))
        : [];
    case "union": {
      // Whichever option was meant: a field that several have is named once.
      const texts = def.options.flatMap((option) => publicTextsOf(option, value, pointer));
      return [...new Map(texts.map((text) => [text.pointer, text])).values()];
    }
    case "optional":
    case "nullable":
    case "default":
      return publicTextsOf(def.innerType, value, pointer);
    default:
      return [];
  }
};
