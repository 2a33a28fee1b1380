import type { TableDefinition } from "#shared/db/table.ts";

export const table: TableDefinition = {
  name: "donations",
  expiryAttribute: "expiresAt",
  indexes: [
    /** Gifts by giver. */
    { name: "givers", partitionKey: "giver", sortKey: "madeAt" },
    /** Postings by project. */
    { name: "books", partitionKey: "book", sortKey: "listed" },
    /** Events still to be tried. */
    { name: "due", partitionKey: "due", sortKey: "dueAt" },
  ],
};
