import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import type { HeadRow } from "#shared/csv/unreadable.ts";
import { putNext } from "#shared/db/conditions.ts";
import { get, getMany, type Page, queryPage } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import type { Key } from "#shared/db/table.ts";
import { tryWrite, type Write, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import {
  headKey,
  headSchema,
  type ImportJob,
  importKey,
  type KeptRow,
  keptRowKey,
  keptRowSchema,
  outcomePrefix,
  type ReportLine,
  rememberedColumnsKey,
  rememberedColumnsSchema,
  reportLineKey,
} from "./rows.ts";

/** How long the cells of a refused row, and the first rows of a file without headings, are kept. */
const keptSeconds = 30 * 24 * 3_600;

const expiryOf = (change: Change): number => Math.ceil(Date.parse(change.at) / 1_000) + keptSeconds;

/** The access patterns of imports and their reports, in the table of the service that imports. */
export interface ImportStore<Job extends ImportJob, Line extends ReportLine> {
  /** 1. An import, strongly consistent. */
  findImport(importId: string): Promise<Job | undefined>;
  /** 2. Creates an import, or saves its next version. @returns false if another version was saved meanwhile */
  saveImport(job: Job): Promise<boolean>;
  /** 3. Puts lines of the report. Idempotent. */
  saveLines(importId: string, lines: readonly Line[], change: Change): Promise<void>;
  /** 4. Keeps the cells of refused rows for 30 days. Idempotent. */
  keepRows(importId: string, rows: readonly KeptRow[], change: Change): Promise<void>;
  /** 5. Those of the named rows whose cells are kept. */
  findKept(importId: string, rows: readonly number[]): Promise<KeptRow[]>;
  /**
   * 6. Saves what became of a row that was mended: its new line in place of its refusal, its cells as they are now if it is
   *   refused again, and the counts of its import.
   * @throws ConditionFailed at 0 if the import was changed meanwhile, at 1 if somebody has mended the row before
   */
  saveMended(job: Job, line: Line, kept: KeptRow): Promise<void>;
  /** 7. The headings that an owner's imports last named, by field. */
  findColumns(ownerId: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** 8. Remembers headings, in place of those before. */
  saveColumns(ownerId: string, columns: Readonly<Record<string, string>>, change: Change): Promise<void>;
  /** 9. The first rows of a file without the headings that were looked for. */
  findHead(importId: string): Promise<readonly HeadRow[] | undefined>;
  /** 10. Keeps them for 30 days. Idempotent. */
  saveHead(importId: string, rows: readonly HeadRow[], change: Change): Promise<void>;
  /** 11. A page of the lines of one outcome, in the order of the file, after a key. */
  listLines(
    importId: string,
    outcome: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<Line>>;
}

/** @param schemas of the import row, and of a line without its key (which it drops) */
export const createImportStore = <Job extends ImportJob, Line extends ReportLine>(
  documents: DynamoDBDocumentClient,
  table: string,
  schemas: { readonly job: () => z.ZodType<Job>; readonly line: () => z.ZodType<Line> },
): ImportStore<Job, Line> => ({
  findImport: (importId) => get(documents, table, importKey(importId), schemas.job(), true),

  saveImport: (job) => tryWrite(documents, [putNext(table, job)]),

  saveLines: (importId, lines, change) =>
    writeMany(documents, table, {
      put: lines.map((line) => ({ ...reportLineKey(importId, line), version: 1, change, ...line })),
    }),

  keepRows: (importId, rows, change) =>
    writeMany(documents, table, {
      put: rows.map((row) => ({
        ...keptRowKey(importId, row.row),
        version: 1,
        change,
        ...row,
        expiresAt: expiryOf(change),
      })),
    }),

  findKept: (importId, rows) =>
    getMany(
      documents,
      table,
      [...new Set(rows)].map((row) => keptRowKey(importId, row)),
      keptRowSchema(),
    ),

  saveMended: async (job, line, kept) => {
    const { importId, version, change } = job;
    const isThere = { TableName: table, ConditionExpression: "attribute_exists(pk)" };
    const remove = ({ pk, sk }: Key): Write => ({ Delete: { Key: { pk, sk }, ...isThere } });
    const key = keptRowKey(importId, line.row);
    const keptItem = { ...key, version, change, ...kept, expiresAt: expiryOf(change) };
    await write(documents, [
      putNext(table, job),
      line.outcome === "refused" ? { Put: { Item: keptItem, ...isThere } } : remove(key),
      ...(line.outcome === "refused"
        ? []
        : [remove(reportLineKey(importId, { row: line.row, outcome: "refused" }))]),
      {
        Put: {
          TableName: table,
          Item: { ...reportLineKey(importId, line), version, change, ...line },
        },
      },
    ]);
  },

  findColumns: async (ownerId) =>
    (await get(documents, table, rememberedColumnsKey(ownerId), rememberedColumnsSchema()))?.columns,

  saveColumns: (ownerId, columns, change) =>
    writeMany(documents, table, {
      put: [{ ...rememberedColumnsKey(ownerId), version: 1, change, columns }],
    }),

  findHead: async (importId) => (await get(documents, table, headKey(importId), headSchema()))?.rows,

  saveHead: (importId, rows, change) =>
    writeMany(documents, table, {
      put: [{ ...headKey(importId), version: 1, change, rows, expiresAt: expiryOf(change) }],
    }),

  listLines: (importId, outcome, limit, after) =>
    queryPage(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :outcome)",
        ExpressionAttributeValues: { ":pk": importKey(importId).pk, ":outcome": outcomePrefix(outcome) },
        Limit: limit,
        ExclusiveStartKey: after,
      },
      schemas.line(),
    ),
});
