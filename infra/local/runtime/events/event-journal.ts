import * as z from "zod";
import type { Clock } from "#shared/values/time.ts";
import { openJournal } from "../journal.ts";
import type { Checkpoint } from "./table-stream.ts";

const messageSchema = z.object({ queue: z.string(), id: z.string(), body: z.unknown() });
const deadSchema = messageSchema.extend({ reason: z.string(), at: z.string().optional() });
const lineSchema = z.object({
  /** How far each stream was read, by its ARN. */
  checkpoints: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  messages: z.array(messageSchema).optional(),
  done: messageSchema.omit({ body: true }).optional(),
  dead: z.array(deadSchema).optional(),
  /** The queue whose dead letters wait again. */
  redriven: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;
type QueuedMessage = z.infer<typeof messageSchema>;
/** A message that was given up, with the reason and the instant. */
type DeadLetter = z.infer<typeof deadSchema>;

/** From this size on (bytes), and twice what the last rewrite left, the file is rewritten although messages wait. */
const minRewriteBytes = 16 * 1024 * 1024;

export type EventJournal = ReturnType<typeof openEventJournal>;

/**
 * What pumps and queues must not lose when the process is killed: waiting messages, dead letters, and how far each
 * stream was read. A file, because the same as rows in DynamoDB Local took half the time of a first start.
 */
export const openEventJournal = (path: string, clock: Clock, rewriteFrom = minRewriteBytes) => {
  let checkpoints: Record<string, Checkpoint> = {};
  const messages = new Map<string, QueuedMessage>();
  const dead = new Map<string, DeadLetter>();
  const keyOf = ({ queue, id }: Pick<QueuedMessage, "queue" | "id">) => `${queue} ${id}`;
  const apply = (line: Line) => {
    checkpoints = { ...checkpoints, ...line.checkpoints };
    for (const message of line.messages ?? []) messages.set(keyOf(message), message);
    if (line.done) messages.delete(keyOf(line.done));
    for (const letter of line.dead ?? []) dead.set(keyOf(letter), letter);
    for (const [key, { queue, id, body }] of dead) {
      if (queue !== line.redriven) continue;
      dead.delete(key);
      messages.set(key, { queue, id, body });
    }
  };

  const journal = openJournal(path, (value) => apply(lineSchema.parse(value)));
  let rewriteAt = rewriteFrom;
  const write = (line: Line) => {
    journal.append(line, false);
    apply(line);
    // Handled messages must not stay in the file: they hold rows, and rows get erased.
    if (messages.size > 0 && journal.size() < rewriteAt) return;
    journal.replace({ checkpoints, messages: [...messages.values()], dead: [...dead.values()] });
    rewriteAt = Math.max(rewriteFrom, 2 * journal.size());
  };

  return {
    /** How far a stream was read; empty if never. */
    checkpointOf: (stream: string): Checkpoint => checkpoints[stream] ?? {},
    /** Stores messages together with the checkpoint after them. */
    take: (stream: string, checkpoint: Checkpoint, taken: readonly QueuedMessage[]): void =>
      write({ checkpoints: { [stream]: checkpoint }, messages: [...taken] }),
    /** Stores messages that follow from another message. */
    add: (added: readonly QueuedMessage[]): void => write({ messages: [...added] }),
    /** A queue's messages that are not handled yet, in the order of their stream. */
    waiting: (queue: string): QueuedMessage[] =>
      [...messages.values()]
        .filter((message) => message.queue === queue)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    /** Marks a message handled, or a dead letter for a reason. */
    done: ({ queue, id, body }: QueuedMessage, deadFor?: string): void =>
      write({
        done: { queue, id },
        ...(deadFor === undefined
          ? {}
          : { dead: [{ queue, id, body, reason: deadFor, at: clock().toISOString() }] }),
      }),
    /** Every dead letter of every queue, the oldest first. */
    dead: (): DeadLetter[] => [...dead.values()],
    /** Makes a queue's dead letters waiting messages again, in the order of their stream. */
    redrive: (queue: string): QueuedMessage[] => {
      const letters = [...dead.values()].filter((letter) => letter.queue === queue);
      if (letters.length > 0) write({ redriven: queue });
      return letters.map(({ id, body }) => ({ queue, id, body })).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    close: journal.close,
  };
};
