import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { confirmedWordsSchema } from "#shared/values/public-text.ts";
import { longText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

export const importStatuses = ["awaiting-upload", "running", "done", "failed"] as const;

/** What became of a row of a file. */
const rowOutcomes = ["created", "updated", "duplicate", "refused"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export const importParamsSchema = once(() => z.strictObject({ importId: idSchema("import") }));

/** Fields of the answer about an import. */
export const importFields = once(
  () =>
    ({
      importId: idSchema("import"),
      status: z.enum(importStatuses),
      createdAt: isoInstantSchema(),
      /** Rows read so far, and how many of them had each outcome. */
      rows: z.int(),
      created: z.int(),
      updated: z.int(),
      duplicate: z.int(),
      refused: z.int(),
      /** The row of the headings; absent before the first rows are read. */
      headingRow: z.int().optional(),
      /** Why reading stopped, and at which row. */
      failure: z.strictObject({ row: z.int(), message: z.string() }).optional(),
      /** If a column was missing, the first rows of the file, shortened, by which `columns` can be named. For 30 days. */
      head: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })).optional(),
      /** Where to PUT the file, and until when; present while the upload is awaited. */
      uploadUrl: z.url().optional(),
      uploadUntil: isoInstantSchema().optional(),
    }) as const,
);
const importSchema = once(() => z.strictObject(importFields()));
export type ImportView = z.input<ReturnType<typeof importSchema>>;

/**
 * Refused rows to import again, each with what its cells are now, by field (the others stay), and the words in question that
 * harm nobody.
 * @param fields names of the fields that a file of this kind may have
 */
export const mendRowsSchema = <const Field extends string>(fields: readonly Field[]) =>
  z.strictObject({
    rows: z
      .array(
        z.strictObject({
          row: z.int(),
          cells: z.partialRecord(z.enum(fields), longText(5_000)).optional(),
          words: confirmedWordsSchema().optional(),
        }),
      )
      .min(1)
      .max(100),
  });

export const reportQuerySchema = once(() =>
  z.strictObject({
    outcome: z.enum(rowOutcomes).optional(),
    cursor: z.string().max(2_000).optional(),
  }),
);

/**
 * Fields of a line of the report, about one row.
 * @param fields names of the fields that a file of this kind may have
 */
export const reportLineFields = <const Field extends string>(fields: readonly Field[]) => ({
  /** The row's number in a spreadsheet; the headings are row 1. */
  row: z.int(),
  outcome: z.enum(rowOutcomes),
  externalId: z.string().optional(),
  /** What a refused row says, by field; kept for 30 days, for the first 1,000 refused rows. */
  cells: z.partialRecord(z.enum(fields), z.string()).optional(),
  /** The words that were asked about; the row is imported once they are confirmed. */
  unconfirmedWords: z.array(z.string()).optional(),
  /** Fields that the row left out and that were filled in. */
  defaulted: z.array(z.enum(fields)),
  /** Fields in which the row differs from what exists already: changed by this import if the outcome is `updated`. */
  differs: z.array(z.enum(fields)).optional(),
  errors: z.array(
    z.strictObject({
      /** `row` if no single field is wrong. */
      field: z.enum([...fields, "row"]),
      /** The heading of the wrong cell, as the file has it. */
      column: z.string().optional(),
      message: z.string(),
      suggestions: z.array(z.string()).optional(),
    }),
  ),
});
