import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { Change } from "#shared/db/row.ts";
import { redactedFields, redactionsAfter, removed } from "#shared/personal-data/redactions.ts";
import { confirmationsAfter } from "#shared/personal-data/words/confirmations.ts";
import { publicTextsOf } from "#shared/values/public-text.ts";
import type { UpdateRow } from "../rows.ts";
import { type RedactUpdate, redactableOfUpdate, updateTexts } from "../schemas.ts";

const textsSchema = once(() => z.object(updateTexts()));

/** An update after its author has confirmed words of its texts. Only words that stand there are kept. */
export const withConfirmedWords = (row: UpdateRow, words: readonly string[] = []): UpdateRow => {
  const texts = { text: row.text, descriptions: row.pictures.map(({ description }) => description) };
  const confirmed = confirmationsAfter(row.confirmed, publicTextsOf(textsSchema(), texts), words, row.change);
  return { ...row, confirmed: confirmed.length > 0 ? confirmed : undefined };
};

/** An update with some of its texts replaced, in whatever state; nothing of the old ones is left on the row. */
export const redactUpdateTexts = (
  row: UpdateRow,
  { confirmedWords, text, descriptions }: RedactUpdate,
  change: Change,
): UpdateRow => {
  const fields = redactedFields(redactableOfUpdate, { text, descriptions });
  return withConfirmedWords(
    {
      ...row,
      text: text === undefined ? row.text : (text ?? removed),
      pictures: row.pictures.map((picture, at) =>
        descriptions === undefined ? picture : { ...picture, description: descriptions?.[at] ?? removed },
      ),
      redactions: redactionsAfter(row.redactions, fields, change),
      version: row.version + 1,
      change,
    },
    confirmedWords,
  );
};
