import { findPersonalWords } from "#shared/personal-data/words/find-personal-words.ts";
import { publicTextsOf } from "#shared/values/public-text.ts";
import { type NeedRequest, needRequestSchema } from "../../needs/schemas.ts";

/**
 * The words of a row's public texts that its cell repeats. The cell is free text: words hold commas of their own, so
 * nothing separates them for sure.
 */
export const confirmedIn = (request: NeedRequest, cell: string): string[] =>
  publicTextsOf(needRequestSchema(), request)
    .flatMap(({ text }) => findPersonalWords(text).map(({ words }) => words))
    .filter((words) => cell.includes(words));
