import { confirmationsAfter } from "#shared/personal-data/words/confirmations.ts";
import { publicTextsOf } from "#shared/values/public-text.ts";
import type { NeedRow } from "../rows.ts";
import { needRequestSchema } from "../schemas.ts";

/** A need after its author has confirmed words of its public texts. Only words that stand there are kept. */
export const withConfirmed = (need: NeedRow, words: readonly string[] = []): NeedRow => {
  const texts = publicTextsOf(needRequestSchema(), need.request);
  const confirmed = confirmationsAfter(need.confirmed, texts, words, need.change);
  return { ...need, confirmed: confirmed.length > 0 ? confirmed : undefined };
};
