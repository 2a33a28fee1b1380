import { join } from "node:path";
import { openJournal } from "../../runtime/journal.ts";
import { journalLine, type Kind, type Row, type Rows, stripeKinds } from "./rows.ts";

/** All rows, in memory and in the journal. A row is never mutated, only replaced under the same id. */
export interface State {
  find<K extends Kind>(kind: K, id: string): Rows[K] | undefined;
  /** Any row that a client may see, by its id. */
  findVisible(id: string): Row | undefined;
  /** Rows of a kind in the order in which they were first stored. */
  all<K extends Kind>(kind: K): Rows[K][];
  /** Stores rows atomically; they are on disk when it returns. */
  commit(rows: readonly Row[]): void;
  /** Stores rows without waiting for the disk; a power cut may lose them, which costs a repetition. */
  commitLazily(rows: readonly Row[]): void;
  close(): void;
}

const isOf =
  <K extends Kind>(kind: K) =>
  (row: Row | undefined): row is Rows[K] =>
    row?.object === kind;

/** Opens the state kept in `dataDir` by replaying its journal. */
export function openState(dataDir: string): State {
  const tables = new Map<Kind, Map<string, Row>>();
  const put = (rows: readonly Row[]): void => {
    for (const row of rows) {
      const table = tables.get(row.object) ?? new Map<string, Row>();
      tables.set(row.object, table.set(row.id, row));
    }
  };
  const journal = openJournal(join(dataDir, "journal.jsonl"), (line) => put(journalLine.parse(line)));

  const store = (sync: boolean) => (rows: readonly Row[]) => {
    if (rows.length === 0) return;
    journal.append(rows, sync);
    put(rows);
  };
  return {
    find(kind, id) {
      const row = tables.get(kind)?.get(id);
      return isOf(kind)(row) ? row : undefined;
    },
    findVisible: (id) =>
      stripeKinds.map((kind) => tables.get(kind)?.get(id)).find((row) => row !== undefined),
    all: (kind) => [...(tables.get(kind)?.values() ?? [])].filter(isOf(kind)),
    commit: store(true),
    commitLazily: store(false),
    close: journal.close,
  };
}
