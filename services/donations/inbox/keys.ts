import type { IndexDefinition } from "#shared/db/table.ts";

const inboxPrefix = "INBOX#";

/** The key of an event by its id at Stripe, or of an instruction by ours. */
export const inboxKey = (id: string) => ({ pk: `${inboxPrefix}${id}`, sk: "EVENT" }) as const;

/** The id in an inbox row's partition key; undefined for the key of any other row. */
export const inboxIdOf = (pk: string): string | undefined =>
  pk.startsWith(inboxPrefix) ? pk.slice(inboxPrefix.length) : undefined;

/** What is to be tried (again), by the time they are due. */
export const dueIndex: IndexDefinition = { name: "due", partitionKey: "due", sortKey: "dueAt" };
