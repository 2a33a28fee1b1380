export const noticeKey = (noticeId: string) => ({ pk: `NOTICE#${noticeId}`, sk: "NOTICE" }) as const;

export const needKey = (needId: string) => ({ pk: `NEED#${needId}`, sk: "NEED" }) as const;

export const preferencesKey = (personId: string) =>
  ({ pk: `PERSON#${personId}`, sk: "PREFERENCES" }) as const;

/** A person's notices by time. */
export const inboxIndex = { name: "inbox", partitionKey: "personId", sortKey: "at" } as const;

/** Notices to be sent, by the instant at which they are due. */
export const outboxIndex = { name: "outbox", partitionKey: "outbox", sortKey: "dueAt" } as const;

/** The one partition of the outbox: it holds about a minute's worth of notices. */
export const outbox = "OUTBOX";
