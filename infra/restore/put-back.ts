import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { Key } from "#shared/db/table.ts";
import { compareTables, type Difference } from "./compare.ts";
import { type Row, readRow } from "./rows.ts";

/** A table and its copy from a backup, by physical name. */
export interface TablePair {
  readonly live: string;
  readonly restored: string;
}

export interface PutBackOptions {
  /** Without it, nothing is written: the result says what would be. */
  readonly write: boolean;
  /** Also removes the rows that came after the time of the backup. */
  readonly removeAdded: boolean;
  /** Only rows whose partition key begins so; absent: all. */
  readonly only?: string | undefined;
}

export interface PutBack extends TablePair {
  readonly changed: number;
  readonly gone: number;
  readonly added: number;
  /** Rows that stay as they are, or stay away, since what they held was erased after the time of the backup. */
  readonly erased: readonly Key[];
  /** Rows that a person redacts once more, so that copies in other services are redacted too. */
  readonly redacted: readonly Key[];
  /** Differences that are left after writing and are none of the above. 0 says that the table is as it was. */
  readonly left: number;
}

/** Writes at the same time. */
const width = 10;

const isTombstone = (row: Row): boolean => row.sk === "PROFILE" && row.status === "withdrawn";

const redactionsOf = (row: Row | undefined): number =>
  (row?.redactions as unknown[] | undefined)?.length ?? 0;

/** The id of an update of a project that was taken back, whose pictures are gone since; undefined for other rows. */
const takenBackIn = (row: Row): string | undefined => (row.takenBack ? row.sk.split("#")[1] : undefined);

/** Whose data was erased: rows whose key names one of them are never brought back. */
const namesAny = ({ pk, sk }: Key, ids: ReadonlySet<string>): boolean =>
  `${pk}#${sk}`.split("#").some((part) => ids.has(part));

/** The volunteers who have withdrawn, as the live table says. */
export const withdrawnIn = async (
  documents: DynamoDBDocumentClient,
  volunteers: TablePair,
): Promise<ReadonlyMap<string, Row>> => {
  const tombstones = new Map<string, Row>();
  await compareTables(documents, volunteers, (row) => {
    if (isTombstone(row)) tombstones.set(row.pk.split("#")[1] ?? "", row);
  });
  return tombstones;
};

/**
 * Makes a live table what a restored copy says, by writing only the rows that differ. What people had erased since
 * stays erased: rows of who has withdrawn, texts that were redacted, updates that were taken back. Streams carry these writes like any others.
 */
export const putBack = async (
  documents: DynamoDBDocumentClient,
  { live, restored }: TablePair,
  withdrawn: ReadonlySet<string>,
  { write, removeAdded, only = "" }: PutBackOptions,
): Promise<PutBack> => {
  const gone = new Set(withdrawn);
  const compare = async () => {
    const differences = await compareTables(documents, { live, restored }, (row) => {
      const id = takenBackIn(row);
      if (id !== undefined) gone.add(id);
    });
    return differences.filter(({ key }) => key.pk.startsWith(only));
  };
  const differences = await compare();
  const erased: Key[] = [];
  const redacted: Key[] = [];
  const settle = async ({ key, kind }: Difference): Promise<void> => {
    if (namesAny(key, gone)) return void erased.push(key);
    if (kind === "added") {
      if (write && removeAdded)
        await documents.send(new DeleteCommand({ TableName: live, Key: { pk: key.pk, sk: key.sk } }));
      return;
    }
    const [before, now] = await Promise.all([
      readRow(documents, restored, key),
      readRow(documents, live, key),
    ]);
    if (redactionsOf(now) > redactionsOf(before)) return void redacted.push(key);
    if (write) await documents.send(new PutCommand({ TableName: live, Item: before }));
  };
  await inParallel(differences, width, settle);
  const after = write ? await compare() : differences;
  const kept = new Set([...erased, ...redacted].map(({ pk, sk }) => `${pk} ${sk}`));
  const left = after.filter(
    ({ key, kind }) => !kept.has(`${key.pk} ${key.sk}`) && (kind !== "added" || removeAdded),
  );
  const count = (kind: Difference["kind"]) => differences.filter((each) => each.kind === kind).length;
  return {
    live,
    restored,
    changed: count("changed"),
    gone: count("gone"),
    added: count("added"),
    erased,
    redacted,
    left: left.length,
  };
};

/** Saves the tombstones once more, as their next version: the event makes every service erase its copies again. */
export const eraseAgain = async (
  documents: DynamoDBDocumentClient,
  volunteers: string,
  tombstones: Iterable<Row>,
): Promise<void> => {
  await inParallel([...tombstones], width, async (row) => {
    const Item = { ...row, version: Number(row.version) + 1 };
    await documents.send(new PutCommand({ TableName: volunteers, Item }));
  });
};
