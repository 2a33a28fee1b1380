import { join } from "node:path";
import { openJournal } from "../../runtime/journal.ts";
import { journalLine, type Kind, type Row, type Rows, stripeKinds } from "./rows.ts";

/** All rows, in memory and, where it was opened from a folder, in a journal. A row is never mutated, only replaced. */
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

/** Whether a row is of a kind. */
export const isOf =
  <K extends Kind>(kind: K) =>
  (row: Row | undefined): row is Rows[K] =>
    row?.object === kind;

function createTables() {
  const tables = new Map<Kind, Map<string, Row>>();
  return {
    put(rows: readonly Row[]): void {
      for (const row of rows) {
        const table = tables.get(row.object) ?? new Map<string, Row>();
        tables.set(row.object, table);
        if (row.object === "sandbox.task" && row.done) table.delete(row.id);
        else table.set(row.id, row);
      }
    },
    find<K extends Kind>(kind: K, id: string): Rows[K] | undefined {
      const row = tables.get(kind)?.get(id);
      return isOf(kind)(row) ? row : undefined;
    },
    findVisible: (id: string): Row | undefined =>
      stripeKinds.map((kind) => tables.get(kind)?.get(id)).find((row) => row !== undefined),
    all: <K extends Kind>(kind: K): Rows[K][] => [...(tables.get(kind)?.values() ?? [])].filter(isOf(kind)),
  };
}

/** A state in memory alone. */
export function memoryState(): State {
  const { put, ...reads } = createTables();
  return { ...reads, commit: put, commitLazily: put, close: () => {} };
}

/** Opens the state kept in `dataDir` by replaying its journal. */
export function openState(dataDir: string): State {
  const { put, ...reads } = createTables();
  const journal = openJournal(join(dataDir, "journal.jsonl"), (line) => put(journalLine.parse(line)));
  const store = (sync: boolean) => (rows: readonly Row[]) => {
    if (rows.length === 0) return;
    journal.append(rows, sync);
    put(rows);
  };
  return { ...reads, commit: store(true), commitLazily: store(false), close: journal.close };
}
