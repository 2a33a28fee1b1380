import { once } from "#shared/concurrency/once.ts";
import { shortText } from "#shared/values/text.ts";
import { findPersonalWords } from "./find-personal-words.ts";

/**
 * The name of somebody who gives it themselves: 1 to 60 characters of any script. A name is shown to others, at last on a
 * village's wall, so it has nothing of what a public text is looked through for; here nothing of it is harmless, and
 * nobody is asked. Of requests only: a name that was stored before stays readable.
 */
export const nameSchema = once(() =>
  shortText(60).refine((name) => findPersonalWords(name).length === 0, { error: "more-than-a-name" }),
);
