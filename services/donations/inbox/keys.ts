import type { IndexDefinition } from "#shared/db/table.ts";

const inboxPrefix = "INBOX#";

export const inboxKey = (eventId: string) => ({ pk: `${inboxPrefix}${eventId}`, sk: "EVENT" }) as const;

/** The event id in an inbox row's partition key; undefined for the key of any other row. */
export const eventIdOf = (pk: string): string | undefined =>
  pk.startsWith(inboxPrefix) ? pk.slice(inboxPrefix.length) : undefined;

/** Events to be tried (again), by the time they are due. */
export const dueIndex: IndexDefinition = { name: "due", partitionKey: "due", sortKey: "dueAt" };
