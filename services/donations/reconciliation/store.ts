import { type DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { write } from "#shared/db/write.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import { reconciliationsBook } from "./keys.ts";
import { type ReconciliationRow, reconciliationRowSchema } from "./rows.ts";

/** Parts of the table that are read side by side. */
const segments = 4;

/** What of any row says to which book it belongs and with what it has to agree. Any of it may be absent, or anything. */
export type ScannedRow = Readonly<
  Record<
    | "pk"
    | "sk"
    | "book"
    | "projectId"
    | "donationId"
    | "paymentId"
    | "disbursementId"
    | "amount"
    | "source"
    | "currency"
    | "series"
    | "last"
    | "id"
    | "suspenseId"
    | "status"
    | "organisation"
    | "statements"
    | "under",
    unknown
  >
>;
const scanned = [
  "pk",
  "sk",
  "book",
  "projectId",
  "donationId",
  "paymentId",
  "disbursementId",
  "amount",
  "source",
  "currency",
  "series",
  "last",
  "id",
  "suspenseId",
  "status",
  "organisation",
  "statements",
  "under",
];

/** The access patterns of reconciliations. */
export const createReconciliationStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. Every row of the table, strongly consistent, in pages of at most a megabyte; of each what {@link ScannedRow} names. */
  scan: async (onPage: (rows: readonly ScannedRow[]) => Promise<void>): Promise<void> => {
    const scanSegment = async (Segment: number): Promise<void> => {
      const input = {
        TableName: table,
        Segment,
        TotalSegments: segments,
        ConsistentRead: true,
        ProjectionExpression: scanned.map((name) => `#${name}`).join(", "),
        ExpressionAttributeNames: Object.fromEntries(scanned.map((name) => [`#${name}`, name])),
      };
      for await (const { Items = [] } of paginateScan({ client: documents }, input))
        await onPage(Items as ScannedRow[]);
    };
    await Promise.all(Array.from({ length: segments }, (_, segment) => scanSegment(segment)));
  },

  /** 2. The latest reconciliation; undefined before the first. */
  findLatest: async (): Promise<ReconciliationRow | undefined> => {
    const query = bookQuery(table, reconciliationsBook);
    return (await bookPage(documents, query, reconciliationRowSchema(), 1)).rows[0];
  },

  /** 3. Saves a reconciliation. @throws ConditionFailed where one of the same moment is stored */
  save: (row: ReconciliationRow): Promise<void> => write(documents, [putNext(table, row)]),
});
export type ReconciliationStore = ReturnType<typeof createReconciliationStore>;
