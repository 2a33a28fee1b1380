import type { TableDefinition } from "#shared/db/table.ts";

/** The local stack's own table, beside those of the services: the state of the demo county. */
export const localTable: TableDefinition = { name: "local" };
