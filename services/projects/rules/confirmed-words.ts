import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { confirmationsAfter } from "#shared/personal-data/words/confirmations.ts";
import { publicTextsOf } from "#shared/values/public-text.ts";
import type { ProjectRow } from "../rows.ts";
import { projectFields } from "../schemas.ts";

const fieldsSchema = once(() => z.object(projectFields()));

/** A project after its author has confirmed words of its texts. Only words that stand there are kept. */
export const withConfirmed = (row: ProjectRow, words: readonly string[] = []): ProjectRow => {
  const confirmed = confirmationsAfter(row.confirmed, publicTextsOf(fieldsSchema(), row), words, row.change);
  return { ...row, confirmed: confirmed.length > 0 ? confirmed : undefined };
};
