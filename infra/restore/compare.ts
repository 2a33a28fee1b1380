import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Key } from "#shared/db/table.ts";
import { digestOf, type Row, rowsOf } from "./rows.ts";

export interface Difference {
  readonly key: Key;
  /** In the live table against the restored one. */
  readonly kind: "changed" | "gone" | "added";
}

const textOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);
const keyOf = (text: string): Key => {
  const [pk, sk] = JSON.parse(text);
  return { pk, sk };
};

/**
 * How a live table differs from a restored copy, row by row. It keeps a digest of each row in memory, not the rows.
 * @param onLive sees every live row on the way
 */
export const compareTables = async (
  documents: DynamoDBDocumentClient,
  { live, restored }: { readonly live: string; readonly restored: string },
  onLive: (row: Row) => void = () => undefined,
): Promise<Difference[]> => {
  const digests = new Map<string, string>();
  for await (const row of rowsOf(documents, restored)) digests.set(textOf(row), digestOf(row));
  const differences: Difference[] = [];
  for await (const row of rowsOf(documents, live)) {
    onLive(row);
    const { pk, sk } = row;
    const text = textOf(row);
    const before = digests.get(text);
    if (before === undefined) differences.push({ key: { pk, sk }, kind: "added" });
    else if (before !== digestOf(row)) differences.push({ key: { pk, sk }, kind: "changed" });
    digests.delete(text);
  }
  const gone = [...digests.keys()].map((text) => ({ key: keyOf(text), kind: "gone" as const }));
  return [...differences, ...gone];
};
