import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { importFields, mendRowsSchema, reportLineFields } from "#shared/imports/schemas.ts";
import { fieldRule } from "#shared/problem/field-texts.ts";
import { townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { longText, shortText } from "#shared/values/text.ts";
import { windowSchema } from "../needs/schemas.ts";

/** The fields of an imported need. */
export const needFields = [
  "externalId",
  "division",
  "title",
  "description",
  "kind",
  "skills",
  "headcount",
  "gates",
  "minorsInvolved",
  "place",
  "address",
  "lat",
  "lon",
  "location",
  "date",
  "day",
  "from",
  "to",
  "start",
  "end",
  "except",
  "signupDeadline",
  "riskNotice",
  "projectId",
  "confirmedWords",
] as const;
export type NeedField = (typeof needFields)[number];

const fieldSchema = once(() => z.enum(needFields));

/** An import is one row of the table, so what it says about columns has to stay small. */
const mostDivisions = 500;

/**
 * How a file's columns become needs. By default columns are found by the headings that the owner's imports named last, by
 * field names and Chinese headings.
 */
export const createNeedImportSchema = once(() =>
  z
    .strictObject({
      /** Heading of the column, by field. */
      columns: z.partialRecord(fieldSchema(), shortText(200)).optional(),
      /** Text for an empty cell or a missing column, by field. Each row has its own external id. */
      defaults: z.partialRecord(fieldSchema().exclude(["externalId"]), longText(500)).optional(),
      /** Township code by what the file writes in the column of divisions. */
      divisions: z
        .record(shortText(60), townshipCodeSchema())
        .refine(
          (map) => Object.keys(map).length <= mostDivisions,
          fieldRule({ code: "too-many-named", params: { most: mostDivisions } }),
        )
        .optional(),
      /** Windows of a row without a date or weekday; without them it is refused. */
      windows: z.array(windowSchema()).min(1).max(60).optional(),
      /** Opens each need at once unless a second person has to release it. */
      open: z.boolean().default(false),
      /** Changes the need that has a row's external id to what the row states, where the two differ. */
      update: z.boolean().default(false),
      /** The file itself, if it is small: as text, or its bytes (CSV in any encoding, .xlsx) in base64. */
      csv: z.string().optional(),
      file: z.base64().optional(),
    })
    .meta({ id: "CreateNeedImport" }),
);
export type CreateNeedImport = z.infer<ReturnType<typeof createNeedImportSchema>>;

export const needImportSchema = once(() => z.strictObject(importFields()).meta({ id: "NeedImport" }));

/** A line of the report. */
export const reportLineSchema = once(() =>
  z.strictObject({
    ...reportLineFields(needFields),
    /** The need that was created, or that exists already. */
    needId: idSchema("need").optional(),
    status: z.string().optional(),
  }),
);
export type NeedReportLine = z.infer<ReturnType<typeof reportLineSchema>>;

export const mendNeedRowsSchema = once(() => mendRowsSchema(needFields).meta({ id: "MendNeedRows" }));

/** The new lines of the rows that were sent again. */
export const mendedRowsSchema = once(() => z.strictObject({ items: z.array(reportLineSchema()) }));

export const reportSchema = once(() =>
  z.strictObject({
    items: z.array(reportLineSchema()),
    nextCursor: z.string().nullable(),
  }),
);
