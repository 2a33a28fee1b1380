import * as z from "zod";
import { openJournal } from "../journal.ts";
import type { Checkpoint } from "./table-stream.ts";

const messageSchema = z.object({ queue: z.string(), id: z.string(), body: z.unknown() });
const lineSchema = z.object({
  /** How far each stream was read, by its ARN. */
  checkpoints: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  messages: z.array(messageSchema).optional(),
  done: messageSchema.omit({ body: true }).optional(),
  dead: z.array(messageSchema.extend({ reason: z.string() })).optional(),
});
type Line = z.infer<typeof lineSchema>;
type QueuedMessage = z.infer<typeof messageSchema>;

/** From this size on (bytes), and twice what the last rewrite left, the file is rewritten although messages wait. */
const minRewriteBytes = 16 * 1024 * 1024;

export type EventJournal = ReturnType<typeof openEventJournal>;

/**
 * What pumps and queues must not lose when the process is killed: waiting messages, dead letters, and how far each
 * stream was read. A file, because the same as rows in DynamoDB Local took half the time of a first start.
 */
export const openEventJournal = (path: string, rewriteFrom = minRewriteBytes) => {
  let checkpoints: Record<string, Checkpoint> = {};
  const messages = new Map<string, QueuedMessage>();
  const dead: NonNullable<Line["dead"]> = [];
  const keyOf = ({ queue, id }: Pick<QueuedMessage, "queue" | "id">) => `${queue} ${id}`;
  const apply = (line: Line) => {
    checkpoints = { ...checkpoints, ...line.checkpoints };
    for (const message of line.messages ?? []) messages.set(keyOf(message), message);
    if (line.done) messages.delete(keyOf(line.done));
    dead.push(...(line.dead ?? []));
  };

  const journal = openJournal(path, (value) => apply(lineSchema.parse(value)));
  let rewriteAt = rewriteFrom;
  const write = (line: Line) => {
    journal.append(line, false);
    apply(line);
    // Handled messages must not stay in the file: they hold rows, and rows get erased.
    if (messages.size > 0 && journal.size() < rewriteAt) return;
    journal.replace({ checkpoints, messages: [...messages.values()], dead });
    rewriteAt = Math.max(rewriteFrom, 2 * journal.size());
  };

  return {
    /** How far a stream was read; empty if never. */
    checkpointOf: (stream: string): Checkpoint => checkpoints[stream] ?? {},
    /** Stores messages together with the checkpoint after them. */
    take: (stream: string, checkpoint: Checkpoint, taken: readonly QueuedMessage[]): void =>
      write({ checkpoints: { [stream]: checkpoint }, messages: [...taken] }),
    /** A queue's messages that are not handled yet, in the order of their stream. */
    waiting: (queue: string): QueuedMessage[] =>
      [...messages.values()]
        .filter((message) => message.queue === queue)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    /** Marks a message handled, or a dead letter for a reason. */
    done: ({ queue, id, body }: QueuedMessage, deadFor?: string): void =>
      write({
        done: { queue, id },
        ...(deadFor === undefined ? {} : { dead: [{ queue, id, body, reason: deadFor }] }),
      }),
    close: journal.close,
  };
};
