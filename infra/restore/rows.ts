import { createHash } from "node:crypto";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  type NativeAttributeValue,
  paginateScan,
} from "@aws-sdk/lib-dynamodb";
import type { Key } from "#shared/db/table.ts";

export type Row = Key & Readonly<Record<string, NativeAttributeValue>>;

/** Every row of a table, page by page: never more than a megabyte at once. */
export async function* rowsOf(client: DynamoDBDocumentClient, TableName: string): AsyncGenerator<Row> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    yield* Items as Row[];
}

export const readRow = async (
  documents: DynamoDBDocumentClient,
  TableName: string,
  { pk, sk }: Key,
): Promise<Row | undefined> =>
  (await documents.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item as
    | Row
    | undefined;

/** A value with its fields in one order, so that equal rows have equal texts. */
const ordered = (value: unknown): unknown => {
  if (value instanceof Set) return [...value].sort();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)]),
  );
};

/** The same for equal rows, whatever the order of their fields. */
export const digestOf = (row: Row): string =>
  createHash("sha256")
    .update(JSON.stringify(ordered(row)))
    .digest("base64");
