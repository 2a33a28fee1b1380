import type { IndexDefinition, TableDefinition } from "#shared/db/table.ts";

/** A donor's gifts by time. Stored gifts name the donor's key `giver`; code calls it `donorKey` (giving/rows.ts). */
export const donorIndex: IndexDefinition = { name: "givers", partitionKey: "giver", sortKey: "madeAt" };

/** A project's postings by the time they were booked; `suspense` lists those without a project. */
export const bookIndex: IndexDefinition = { name: "books", partitionKey: "book", sortKey: "listed" };

/** Stripe events that have to be tried (again), by the time they are due. */
export const dueIndex: IndexDefinition = { name: "due", partitionKey: "due", sortKey: "dueAt" };

export const table: TableDefinition = {
  name: "donations",
  expiryAttribute: "expiresAt",
  indexes: [donorIndex, bookIndex, dueIndex],
};
