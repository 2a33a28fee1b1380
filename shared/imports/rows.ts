import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { fileFormats } from "#shared/csv/file-format.ts";
import { rowBase } from "#shared/db/row.ts";
import { fieldCodes, fieldParamsSchema } from "#shared/problem/field-texts.ts";
import { importStatuses, type RowOutcome } from "./schemas.ts";

/** Fields of a stored import, to which a service adds its own: what was asked for, and whose import it is. */
export const importJobFields = once(() => ({
  ...rowBase(),
  sk: z.literal("IMPORT"),
  importId: z.string(),
  status: z.enum(importStatuses),
  /** Who started it. Rows are posted under the rights that this person has when they are read. */
  personId: z.string(),
  locale: z.enum(["zh-CN", "en"]),
  createdAt: z.string(),
  uploadUntil: z.string(),
  file: z.object({ key: z.string(), etag: z.string(), size: z.int() }).optional(),
  /** Where the next slice begins; absent before the first. */
  position: z
    .object({
      headings: z.array(z.string()),
      headingRow: z.int().default(1),
      /** Former rows know commas and UTF-8 only. */
      delimiter: z.string().default(","),
      format: z.enum(fileFormats).default("utf-8"),
      row: z.int(),
      byte: z.int(),
    })
    .optional(),
  counts: z.object({ created: z.int(), updated: z.int().default(0), duplicate: z.int(), refused: z.int() }),
  failure: z
    .object({ row: z.int(), code: z.enum(fieldCodes), params: fieldParamsSchema().optional() })
    .optional(),
}));
/** An import as every service has it. */
export const importJobSchema = once(() => z.object(importJobFields()));
export type ImportJob = z.infer<ReturnType<typeof importJobSchema>>;

/** A line of the report, as far as every service has it. */
export interface ReportLine {
  readonly row: number;
  readonly outcome: RowOutcome;
}

/** The headings that the imports of an owner last named, by field. */
export const rememberedColumnsSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("COLUMNS"),
    columns: z.record(z.string(), z.string()),
  }),
);
export const rememberedColumnsKey = (ownerId: string) =>
  ({ pk: `IMPORTER#${ownerId}`, sk: "COLUMNS" }) as const;

const importPk = (importId: string) => `IMPORT#${importId}` as const;
export const importKey = (importId: string) => ({ pk: importPk(importId), sk: "IMPORT" }) as const;

/** Sort-key prefix of the lines of one outcome. */
export const outcomePrefix = (outcome: string) => `ROW#${outcome}#`;

/** Lines are sorted by outcome, then in the order of the file. */
export const reportLineKey = (importId: string, { outcome, row }: ReportLine) =>
  ({ pk: importPk(importId), sk: `${outcomePrefix(outcome)}${String(row).padStart(8, "0")}` }) as const;

/** The cells of a refused row by their headings, until it is mended or they expire. */
export const keptRowSchema = once(() =>
  z.object({
    ...rowBase(),
    row: z.int(),
    record: z.record(z.string(), z.string()),
    /** Seconds since 1970. */
    expiresAt: z.int(),
  }),
);
export type KeptRow = Pick<z.infer<ReturnType<typeof keptRowSchema>>, "row" | "record">;
export const keptRowKey = (importId: string, row: number) =>
  ({ pk: importPk(importId), sk: `KEPT#${String(row).padStart(8, "0")}` }) as const;

/** The first rows of a file without the headings that were looked for, by which somebody says where they are. */
export const headSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("HEAD"),
    rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
    /** Seconds since 1970. */
    expiresAt: z.int(),
  }),
);
export const headKey = (importId: string) => ({ pk: importPk(importId), sk: "HEAD" }) as const;

/** The key under which an import's file is stored; the service's name comes first. */
export const fileKeyOf = (service: string, importId: string): string => `${service}/imports/${importId}.csv`;

/** The import that a stored file belongs to. */
export const importIdOf = (service: string, fileKey: string): string =>
  fileKey.slice(`${service}/imports/`.length, -".csv".length);
