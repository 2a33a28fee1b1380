import * as z from "zod";
import { fieldRule } from "#shared/problem/field-texts.ts";
import { townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { shortText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { windowSchema } from "../needs/schemas.ts";
import { importFields } from "./rules/fields.ts";

const fieldSchema = z.enum(importFields);
/** An import is one row of the table, so what is said of its columns has to stay small. */
const mostDivisions = 500;

/** How a file's columns become needs; without any of it the columns are headed by the fields' own names. */
export const importAskedSchema = z
  .strictObject({
    /** Heading of the column of each field, where it is not the field's own name. */
    columns: z.partialRecord(fieldSchema, shortText(200)).optional(),
    /** What stands for an empty cell, or for a column that the file does not have; rows are told apart by their own ids. */
    defaults: z.partialRecord(fieldSchema.exclude(["externalId"]), z.string().max(500)).optional(),
    /** Township codes for what the file writes in its column of divisions. */
    divisions: z
      .record(z.string().max(60), townshipCodeSchema)
      .refine(
        (map) => Object.keys(map).length <= mostDivisions,
        fieldRule({ code: "too-many-named", params: { most: mostDivisions } }),
      )
      .optional(),
    /** Windows of a row that names no time. */
    windows: z.array(windowSchema).min(1).max(60).optional(),
    /** Opens each need at once whose gates want no second person. */
    open: z.boolean().default(false),
    /** The file itself, where it is small. */
    csv: z.string().optional(),
  })
  .meta({ id: "NeedImportAsked" });
export type ImportAsked = z.infer<typeof importAskedSchema>;

export const importParamsSchema = z.strictObject({ importId: idSchema("import") });

export const importStatuses = ["awaiting-upload", "running", "done", "failed"] as const;

export const importSchema = z
  .strictObject({
    importId: idSchema("import"),
    status: z.enum(importStatuses),
    createdAt: isoInstantSchema,
    /** Rows read so far, and what became of them. */
    rows: z.int(),
    created: z.int(),
    duplicate: z.int(),
    refused: z.int(),
    /** Why the file could not be read (on), and at which row. */
    failure: z.strictObject({ row: z.int(), message: z.string() }).optional(),
    /** PUT the file to it; only while the upload is awaited. */
    uploadUrl: z.url().optional(),
    uploadUntil: isoInstantSchema.optional(),
  })
  .meta({ id: "NeedImport" });
export type ImportView = z.input<typeof importSchema>;

const rowOutcomes = ["created", "duplicate", "refused"] as const;

export const importRowsQuerySchema = z.strictObject({
  outcome: z.enum(rowOutcomes).optional(),
  cursor: z.string().max(2_000).optional(),
});

const rowErrorSchema = z.strictObject({
  field: z.enum([...importFields, "row"]),
  message: z.string(),
  suggestions: z.array(z.string()).optional(),
});
export type RowError = z.infer<typeof rowErrorSchema>;

/** What became of one row; `row` is its number in a spreadsheet. */
export const importRowSchema = z.strictObject({
  row: z.int(),
  outcome: z.enum(rowOutcomes),
  externalId: z.string().optional(),
  /** The need that was created, or that stood there already. */
  needId: idSchema("need").optional(),
  status: z.string().optional(),
  /** Fields that the row left out and the import filled in. */
  defaulted: z.array(fieldSchema),
  errors: z.array(rowErrorSchema),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importRowsSchema = z.strictObject({
  items: z.array(importRowSchema),
  nextCursor: z.string().nullable(),
});
