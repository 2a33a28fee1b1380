import type { IndexDefinition } from "#shared/db/table.ts";

/** Events are put by the webhook's function alone, so instructions of other functions have a prefix of their own. */
const [eventPrefix, instructionPrefix] = ["INBOX#", "INSTRUCTION#"] as const;

/** The id of an instruction: what it is about, a slash, and its kind. Ids of Stripe have no slash. */
export const instructionId = (subject: string, kind: string): string => `${subject}/${kind}`;

/** The key of an event by its id at Stripe, or of an instruction by ours. */
export const inboxKey = (id: string) =>
  ({ pk: `${id.includes("/") ? instructionPrefix : eventPrefix}${id}`, sk: "EVENT" }) as const;

/** The id in an inbox row's partition key; undefined for the key of any other row. */
export const inboxIdOf = (pk: string): string | undefined => {
  const prefix = [eventPrefix, instructionPrefix].find((one) => pk.startsWith(one));
  return prefix && pk.slice(prefix.length);
};

/** What is to be tried (again), by the time they are due. */
export const dueIndex: IndexDefinition = { name: "due", partitionKey: "due", sortKey: "dueAt" };
