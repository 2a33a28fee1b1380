import type { IndexDefinition } from "#shared/db/table.ts";
import type { fundSources } from "#shared/published/events/projects.ts";

const ledgerPrefix = "LEDGER#";

export const paymentKey = (paymentId: string) => ({ pk: `PAYMENT#${paymentId}`, sk: "PAYMENT" }) as const;

/** The key of a posting by its own key: the id at Stripe of what it books. */
export const postingKey = (key: string) => ({ pk: `${ledgerPrefix}${key}`, sk: "POSTING" }) as const;

/** Whether a partition key is that of a posting. */
export const isPostingKey = (pk: string): boolean => pk.startsWith(ledgerPrefix);

/** A fund in one currency: of a project (`book`) and a source; money in suspense is a fund of its own. */
export interface FundOf {
  readonly book: string;
  readonly source: (typeof fundSources)[number];
  readonly currency: string;
}

/** The partition of a book's funds: all their shards, of all sources and currencies. */
export const fundPartition = (book: string): string => `FUND#${book}`;

export const fundShardKey = ({ book, source, currency }: FundOf, shard: number) =>
  ({ pk: fundPartition(book), sk: `SHARD#${source}#${currency}#${shard}` }) as const;

/** Money whose purpose is unknown. */
export const suspenseKey = (suspenseId: string) =>
  ({ pk: `SUSPENSE#${suspenseId}`, sk: "SUSPENSE" }) as const;

/** The list of what is in suspense in a county, in the index of what is due; of money whose place is unknown too, one of its own. */
export const suspenseList = (county: string | undefined): string => `SUSPENSE#${county ?? "unknown"}`;

/** The list of what an organisation sent back out of suspense, in the index of books. */
export const returnedBook = (organisation: string): string => `RETURNED#${organisation}`;

/** A project's postings by the time they were booked; the book `suspense` lists those without a project. */
export const bookIndex: IndexDefinition = { name: "books", partitionKey: "book", sortKey: "listed" };
