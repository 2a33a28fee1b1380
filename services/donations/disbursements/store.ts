import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, type Page, queryPage } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import { dueIndex } from "../inbox/keys.ts";
import type { InstructionRow } from "../inbox/rows.ts";
import { disbursementKey, disbursementsBook, evidenceKey, waitingList } from "./keys.ts";
import { type DisbursementRow, disbursementRowSchema, type EvidenceRow, evidenceRowSchema } from "./rows.ts";

/** The access patterns of disbursements. What the books decide on one is written with its booking. */
export const createDisbursementStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A disbursement; strongly consistent. */
  find: (disbursementId: string): Promise<DisbursementRow | undefined> =>
    get(documents, table, disbursementKey(disbursementId), disbursementRowSchema(), true),

  /**
   * 2. Saves the next version of a disbursement, with what is new beside it: evidence, an instruction to the poster.
   * @throws ConditionFailed, with the stored row, where another version was stored meanwhile
   */
  save: (row: DisbursementRow, beside: readonly (EvidenceRow | InstructionRow)[] = []): Promise<void> =>
    write(
      documents,
      [row, ...beside].map((one) => putNext(table, one)),
    ),

  /** 3. A page of a project's disbursements, latest first. */
  list: (
    projectId: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<DisbursementRow>> =>
    bookPage(
      documents,
      bookQuery(table, disbursementsBook(projectId)),
      disbursementRowSchema(),
      limit,
      after,
    ),

  /** 4. A picture of evidence, by its place from 1. */
  findEvidence: (disbursementId: string, place: number): Promise<EvidenceRow | undefined> =>
    get(documents, table, evidenceKey(disbursementId, place), evidenceRowSchema()),

  /** 5. A page of what waits for somebody's step in a county, the longest waiting first. */
  listWaiting: (
    county: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<DisbursementRow>> =>
    queryPage(
      documents,
      {
        TableName: table,
        IndexName: dueIndex.name,
        KeyConditionExpression: "#due = :due",
        ExpressionAttributeNames: { "#due": dueIndex.partitionKey },
        ExpressionAttributeValues: { ":due": waitingList(county) },
        Limit: limit,
        ExclusiveStartKey: after,
      },
      disbursementRowSchema(),
    ),
});
export type DisbursementStore = ReturnType<typeof createDisbursementStore>;
