import type { Log } from "#shared/observability/log.ts";
import type { EventJournal } from "./event-journal.ts";

/** A message as its consumer gets it. Messages of a queue with one id are one message. */
export interface Message {
  readonly id: string;
  readonly body: unknown;
}

/** As SQS's redrive policy deployed: after so many receipts a message goes to the dead letters. */
const receiptsBeforeDeadLetter = 5;

export type Queue = ReturnType<typeof createQueue>;

/**
 * A durable queue with one consumer: its messages stand in the journal until they are handled, in order of arrival,
 * at least once. One whose handling fails comes back after the others, and in the end stands among the dead letters.
 */
export const createQueue = (
  journal: EventJournal,
  name: string,
  handle: (body: unknown) => Promise<void>,
  log: Log,
) => {
  const waiting: (Message & { receipts: number })[] = [];
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let closed = false;

  const receive = async ({ id, body, receipts }: Message & { receipts: number }) => {
    try {
      await handle(body);
      journal.done({ queue: name, id, body });
    } catch (error) {
      log.error("message-failed", error, { queue: name, id, receipts: receipts + 1 });
      if (receipts + 1 < receiptsBeforeDeadLetter) waiting.push({ id, body, receipts: receipts + 1 });
      else journal.done({ queue: name, id, body }, String(error));
    }
  };

  const drain = async () => {
    for (let next = waiting.shift(); next; next = closed ? undefined : waiting.shift()) await receive(next);
    busy = false;
  };

  const wake = () => {
    if (busy || waiting.length === 0 || closed) return;
    busy = true;
    running = drain().catch((error) => {
      busy = false;
      log.error("queue-stopped", error, { queue: name });
    });
  };

  /** Takes messages that stand in the journal. */
  const accept = (messages: readonly Message[]) => {
    const known = new Set(waiting.map((message) => message.id));
    waiting.push(
      ...messages.filter(({ id }) => !known.has(id)).map(({ id, body }) => ({ id, body, receipts: 0 })),
    );
    wake();
  };

  return {
    name,
    accept,
    /** Takes up what an earlier process left. */
    recover: () => accept(journal.waiting(name)),
    idle: () => waiting.length === 0 && !busy,
    /** Ends after the message in hand; the rest is recovered at the next start. */
    close: () => {
      closed = true;
      return running;
    },
  };
};
