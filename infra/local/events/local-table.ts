import type { TableDefinition } from "#shared/db/table.ts";

/** What the local stack itself has to remember: queue rows, dead letters, stream checkpoints. */
export const localTable: TableDefinition = { name: "local" };
