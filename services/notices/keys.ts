import { createHash } from "node:crypto";

export const noticeKey = (noticeId: string) => ({ pk: `NOTICE#${noticeId}`, sk: "NOTICE" }) as const;

export const needKey = (needId: string) => ({ pk: `NEED#${needId}`, sk: "NEED" }) as const;

export const reminderKey = (signupId: string) => ({ pk: `SIGNUP#${signupId}`, sk: "REMINDER" }) as const;

export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;

export const preferencesKey = (personId: string) =>
  ({ pk: `PERSON#${personId}`, sk: "PREFERENCES" }) as const;

/** A person's notices by time. */
export const inboxIndex = { name: "inbox", partitionKey: "personId", sortKey: "at" } as const;

/** Notices to be sent, by the instant at which they are due. */
export const outboxIndex = { name: "outbox", partitionKey: "outbox", sortKey: "dueAt" } as const;

/**
 * The parts of the outbox, each with a run of its own: a partition of an index takes a thousand writes a second, and a
 * notice is four. All notices of a person are in one part. Parts may be added; one that was in use stays, or what lies
 * in it is never sent.
 */
export const outboxes = ["OUTBOX", "OUTBOX#1", "OUTBOX#2", "OUTBOX#3"] as const;

/** Reminders by the instant at which the next one is due, in the same index and as many parts. */
export const reminderLists = outboxes.map((outbox) => outbox.replace("OUTBOX", "REMINDERS"));

const partOf = (personId: string): number =>
  createHash("sha256").update(personId).digest().readUInt8() % outboxes.length;

/** The part of the outbox that a person's notices lie in. */
export const outboxOf = (personId: string): string => outboxes[partOf(personId)] ?? outboxes[0];

/** The list that a person's reminders lie in: of the part that sends their notices. */
export const reminderListOf = (personId: string): string => outboxOf(personId).replace("OUTBOX", "REMINDERS");
