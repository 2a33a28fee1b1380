import type { TableDefinition } from "#shared/db/table.ts";

export const table: TableDefinition = {
  name: "projects",
  /** Projects by county, in the order they were created. */
  indexes: [{ name: "counties", partitionKey: "county", sortKey: "listed" }],
};
