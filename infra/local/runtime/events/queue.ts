import type { Log } from "#shared/observability/log.ts";
import { mostReceipts, pauseAfter } from "#shared/published/receipts.ts";
import { type Store, wasAway } from "../dynamodb/store.ts";
import type { EventJournal } from "./event-journal.ts";

/** A message of a queue. Two with the same id are one message. */
export interface Message {
  readonly id: string;
  readonly body: unknown;
}

/** A pause between two looks at whether the database is back. */
const storePause = () => new Promise<void>((resolve) => void setTimeout(resolve, 100));

export interface QueueOptions {
  readonly journal: EventJournal;
  readonly name: string;
  readonly handle: (body: unknown) => Promise<void>;
  readonly log: Log;
  readonly store: Store;
}

export type Queue = ReturnType<typeof createQueue>;

/**
 * A durable queue with one consumer. Messages stay in the journal until handled: in order of arrival, at least once. A
 * message whose handling fails is received again after ever longer pauses, and at last becomes a dead letter with its
 * reason. While the database is away nothing is received, and what fails for that counts as not received.
 */
export const createQueue = ({ journal, name, handle, log, store }: QueueOptions) => {
  type Received = Message & { readonly receipts: number };
  const waiting: Received[] = [];
  /** Messages that failed and come back by their timers. */
  const resting = new Map<string, NodeJS.Timeout>();
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let closed = false;

  const rest = (message: Received) => {
    const timer = setTimeout(() => {
      resting.delete(message.id);
      waiting.push(message);
      wake();
    }, pauseAfter(message.receipts) * 1_000);
    resting.set(message.id, timer);
  };

  const receive = async (message: Received) => {
    const { id, body } = message;
    const outages = store.outages();
    try {
      await handle(body);
      journal.done({ queue: name, id, body });
    } catch (error) {
      if (await wasAway(store, outages)) {
        waiting.unshift(message);
        return;
      }
      const receipts = message.receipts + 1;
      log.error("message-failed", error, { queue: name, id, receipts });
      if (receipts < mostReceipts) rest({ id, body, receipts });
      else journal.done({ queue: name, id, body }, String(error));
    }
  };

  const storeIsBack = async (): Promise<void> => {
    while (!closed && !store.isUp()) await storePause();
  };

  const drain = async () => {
    for (;;) {
      await storeIsBack();
      const next = closed ? undefined : waiting.shift();
      if (next === undefined) break;
      await receive(next);
      // Its end may not have been noticed yet.
      if (waiting[0] === next) await storePause();
    }
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
    const queued = new Set([...waiting.map((message) => message.id), ...resting.keys()]);
    waiting.push(
      ...messages.filter(({ id }) => !queued.has(id)).map(({ id, body }) => ({ id, body, receipts: 0 })),
    );
    wake();
  };

  return {
    name,
    accept,
    /** Takes up the messages that an earlier process left. */
    recover: () => accept(journal.waiting(name)),
    /** Takes its dead letters up again, as if they had just come. Answers how many. */
    redrive: (): number => {
      const letters = journal.redrive(name);
      accept(letters);
      return letters.length;
    },
    idle: () => waiting.length === 0 && resting.size === 0 && !busy,
    /** Stops after the current message; the next start recovers the rest. */
    close: () => {
      closed = true;
      for (const timer of resting.values()) clearTimeout(timer);
      return running;
    },
  };
};
