import type { Log } from "#shared/observability/log.ts";
import type { EventJournal } from "./event-journal.ts";

/** A message of a queue. Two with the same id are one message. */
export interface Message {
  readonly id: string;
  readonly body: unknown;
}

/** Receipts after which a message becomes a dead letter, as in the deployed redrive policy. */
const maxReceiveCount = 5;

export type Queue = ReturnType<typeof createQueue>;

/**
 * A durable queue with one consumer. Messages stay in the journal until handled: in order of arrival, at least once. A
 * message whose handling fails is tried again after the others, and at last becomes a dead letter.
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
      if (receipts + 1 < maxReceiveCount) waiting.push({ id, body, receipts: receipts + 1 });
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

  /** Takes messages that are in the journal already. */
  const accept = (messages: readonly Message[]) => {
    const waitingIds = new Set(waiting.map((message) => message.id));
    waiting.push(
      ...messages.filter(({ id }) => !waitingIds.has(id)).map(({ id, body }) => ({ id, body, receipts: 0 })),
    );
    wake();
  };

  return {
    name,
    accept,
    /** Takes up the messages that an earlier process left. */
    recover: () => accept(journal.waiting(name)),
    idle: () => waiting.length === 0 && !busy,
    /** Stops after the current message; the next start recovers the rest. */
    close: () => {
      closed = true;
      return running;
    },
  };
};
