import type { IndexDefinition } from "#shared/db/table.ts";

const ledgerPrefix = "LEDGER#";

export const paymentKey = (paymentId: string) => ({ pk: `PAYMENT#${paymentId}`, sk: "PAYMENT" }) as const;

/** The key of a posting by its own key: the id at Stripe of what it books. */
export const postingKey = (key: string) => ({ pk: `${ledgerPrefix}${key}`, sk: "POSTING" }) as const;

/** Whether a partition key is that of a posting. */
export const isPostingKey = (pk: string): boolean => pk.startsWith(ledgerPrefix);

/** The partition of a fund: all its shards, in all its currencies. */
export const fundPartition = (projectId: string): string => `FUND#${projectId}`;

export const fundShardKey = (projectId: string, currency: string, shard: number) =>
  ({ pk: fundPartition(projectId), sk: `SHARD#${currency}#${shard}` }) as const;

/** A project's postings by the time they were booked; the book `suspense` lists those without a project. */
export const bookIndex: IndexDefinition = { name: "books", partitionKey: "book", sortKey: "listed" };
