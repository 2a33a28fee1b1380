import type { TableDefinition } from "#shared/db/table.ts";

/** What the local stack itself keeps beside the services' tables: what of the demo county is loaded. */
export const localTable: TableDefinition = { name: "local" };
