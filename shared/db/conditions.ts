import type { Write } from "./write.ts";

interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, number>>;
}

/** No row is stored under the key. Like every condition here: spread it into a Put, Update, Delete or ConditionCheck. */
export const absent = { ConditionExpression: "attribute_not_exists(pk)" } as const;

/** The row still has the version that was read; 0 means that there was none. */
export const atVersion = (version: number): Condition =>
  version === 0
    ? absent
    : {
        ConditionExpression: "version = :readVersion",
        ExpressionAttributeValues: { ":readVersion": version },
      };

/** The row that is written, of this version, follows the stored one; version 1 follows none. */
export const followsVersion = (version: number): Condition => atVersion(version - 1);

/** The stored row, if there is one, is older than the one that is written: for copies kept by events. */
export const newerThanStored = (version: number): Condition => ({
  ConditionExpression: "attribute_not_exists(version) OR version < :newVersion",
  ExpressionAttributeValues: { ":newVersion": version },
});

interface VersionedRow {
  readonly version: number;
}

/** Puts the next version of a row. Its write fails where another version than the one before is stored. */
export const putNext = (TableName: string, Item: VersionedRow): Write => ({
  Put: { TableName, Item: { ...Item }, ...followsVersion(Item.version) },
});

/** Puts a row unless the stored one is as new. */
export const putNewer = (TableName: string, Item: VersionedRow): Write => ({
  Put: { TableName, Item: { ...Item }, ...newerThanStored(Item.version) },
});
