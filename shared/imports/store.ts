import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import { putNext } from "#shared/db/conditions.ts";
import { get, getMany, type Page, queryPage } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import type { Key } from "#shared/db/table.ts";
import { tryWrite, type Write, write } from "#shared/db/write.ts";
import { writeMany } from "#shared/db/write-many.ts";
import {
  type ImportJob,
  importKey,
  outcomePrefix,
  type ReportLine,
  rememberedColumnsKey,
  rememberedColumnsSchema,
  reportLineKey,
  type UnconfirmedRow,
  unconfirmedRowKey,
  unconfirmedRowSchema,
} from "./rows.ts";

/** How long a question about a row stays open. */
const unconfirmedSeconds = 30 * 24 * 3_600;

/** The access patterns of imports and their reports, in the table of the service that imports. */
export interface ImportStore<Job extends ImportJob, Line extends ReportLine> {
  /** 1. An import, strongly consistent. */
  findImport(importId: string): Promise<Job | undefined>;
  /** 2. Creates an import, or saves its next version. @returns false if another version was saved meanwhile */
  saveImport(job: Job): Promise<boolean>;
  /** 3. Puts lines of the report. Idempotent. */
  saveLines(importId: string, lines: readonly Line[], change: Change): Promise<void>;
  /** 4. Puts rows that a question was asked about; they expire after 30 days. Idempotent. */
  saveUnconfirmed(importId: string, rows: readonly UnconfirmedRow[], change: Change): Promise<void>;
  /** 5. Those of the named rows that a question is open about. */
  findUnconfirmed(importId: string, rows: readonly number[]): Promise<UnconfirmedRow[]>;
  /**
   * 6. Saves the answer to a question: the row's new line in place of its refusal, and the counts of its import.
   * @throws ConditionFailed at 0 if the import was changed meanwhile, at 1 if somebody answered before
   */
  saveAnswer(job: Job, line: Line): Promise<void>;
  /** 7. The headings that an owner's imports last named, by field. */
  findColumns(ownerId: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** 8. Remembers headings, in place of those before. */
  saveColumns(ownerId: string, columns: Readonly<Record<string, string>>, change: Change): Promise<void>;
  /** 9. A page of the lines of one outcome, in the order of the file, after a key. */
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

  saveUnconfirmed: (importId, rows, change) =>
    writeMany(documents, table, {
      put: rows.map((row) => ({
        ...unconfirmedRowKey(importId, row.row),
        version: 1,
        change,
        ...row,
        expiresAt: Math.ceil(Date.parse(change.at) / 1_000) + unconfirmedSeconds,
      })),
    }),

  findUnconfirmed: (importId, rows) =>
    getMany(
      documents,
      table,
      [...new Set(rows)].map((row) => unconfirmedRowKey(importId, row)),
      unconfirmedRowSchema(),
    ),

  saveAnswer: async (job, line) => {
    const { importId, version, change } = job;
    const isUnconfirmed = { ConditionExpression: "attribute_exists(pk)" };
    const remove = ({ pk, sk }: Key): Write => ({
      Delete: { TableName: table, Key: { pk, sk }, ...isUnconfirmed },
    });
    await write(documents, [
      putNext(table, job),
      remove(unconfirmedRowKey(importId, line.row)),
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
