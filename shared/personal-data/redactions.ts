import * as z from "zod";
import type { Change } from "#shared/db/row.ts";
import { confirmedWordsSchema } from "#shared/values/public-text.ts";
import { isoInstantSchema, toOffsetIso } from "#shared/values/time.ts";

/** What stands where a redacted text must not be empty. */
export const removed = "（内容已删除）";

type Shape = Readonly<Record<string, z.ZodType>>;

/** Each text as it is sent anew, or `null` to remove it. */
const replaceable = <S extends Shape>(texts: S) =>
  Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [field, text.nullable().optional()]),
  ) as unknown as { [F in keyof S]: z.ZodOptional<z.ZodNullable<S[F]>> };

/**
 * The body of a request that redacts: texts to be replaced, each by the text given, or for `null` by nothing, or by a note
 * that it was removed where one is needed. At least one is named.
 */
export const redactionBody = <S extends Shape>(texts: S, id: string) =>
  z
    .strictObject({ ...replaceable(texts), confirmedWords: confirmedWordsSchema().optional() })
    .refine((body) => redactedFields(Object.keys(texts), body).length > 0, { error: "changes-nothing" })
    .meta({ id });

/** The fields that a request to redact names, in the order of `fields`. */
export const redactedFields = <F extends string>(fields: readonly F[], body: object): F[] =>
  fields.filter((field) => (body as Partial<Record<F, unknown>>)[field] !== undefined);

const redactionOf = <F extends string>(fields: readonly F[]) => ({
  by: z.string(),
  fields: z.array(z.enum(fields)),
});

/** Who replaced which texts, and when; never what they said. */
export const redactionsSchema = <F extends string>(fields: readonly F[]) =>
  z.array(z.object({ ...redactionOf(fields), at: z.string() }));

/** The same as staff read it. */
export const redactionsViewSchema = <F extends string>(fields: readonly F[]) =>
  z.array(z.strictObject({ ...redactionOf(fields), at: isoInstantSchema() }));

interface Redaction<F extends string> {
  readonly by: string;
  readonly at: string;
  readonly fields: F[];
}

/** The redactions of a row, with one more. */
export const redactionsAfter = <F extends string>(
  before: readonly Redaction<F>[] = [],
  fields: F[],
  { by, at }: Pick<Change, "by" | "at">,
): Redaction<F>[] => [...before, { by, at, fields }];

/** The redactions of a row as staff read them. */
export const redactionsOf = <F extends string>(redactions: readonly Redaction<F>[] = []): Redaction<F>[] =>
  redactions.map(({ by, at, fields }) => ({ by, at: toOffsetIso(new Date(at)), fields }));
