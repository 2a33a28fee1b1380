import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
} from "@aws-sdk/lib-dynamodb";
import { Problem } from "#shared/problem/problem.ts";
import { backOff } from "./back-off.ts";
import type { Key } from "./table.ts";

type Request = NonNullable<BatchWriteCommandInput["RequestItems"]>[string][number];

/** DynamoDB's limit for one BatchWriteItem. */
const atOnce = 25;
const attempts = 6;

/**
 * Puts and deletes rows unconditionally, unordered and not atomically: only for rows that need no condition.
 * @throws Problem `busy` if throttling outlasts the retries; what was written before stays
 */
export const writeMany = async (
  documents: DynamoDBDocumentClient,
  table: string,
  { put = [], remove = [] }: { readonly put?: readonly object[]; readonly remove?: readonly Key[] },
): Promise<void> => {
  let left: Request[] = [
    ...put.map((row) => ({ PutRequest: { Item: { ...row } } })),
    ...remove.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  ];
  for (let attempt = 0; left.length > 0; ) {
    const now = left.slice(0, atOnce);
    const { UnprocessedItems } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [table]: now } }),
    );
    const undone = UnprocessedItems?.[table] ?? [];
    left = [...undone, ...left.slice(atOnce)];
    attempt = undone.length === now.length ? attempt + 1 : 0;
    if (attempt === attempts) throw new Problem("busy", { retryAfterSeconds: 1 });
    if (undone.length > 0) await backOff(attempt);
  }
};
