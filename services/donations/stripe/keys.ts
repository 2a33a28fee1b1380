const inboxPrefix = "INBOX#";

export const inboxKey = (eventId: string) => ({ pk: `${inboxPrefix}${eventId}`, sk: "EVENT" }) as const;

/** The event id in an inbox row's partition key; undefined for the key of any other row. */
export const eventIdOf = (pk: string): string | undefined =>
  pk.startsWith(inboxPrefix) ? pk.slice(inboxPrefix.length) : undefined;
