import * as z from "zod";
import { openJournal } from "../journal.ts";
import type { Checkpoint } from "./table-stream.ts";

const messageSchema = z.object({ queue: z.string(), id: z.string(), body: z.unknown() });
const lineSchema = z.object({
  /** Where reading of each stream stands. */
  checkpoints: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  messages: z.array(messageSchema).optional(),
  done: messageSchema.omit({ body: true }).optional(),
  dead: z.array(messageSchema.extend({ reason: z.string() })).optional(),
});
type Line = z.infer<typeof lineSchema>;
type QueuedMessage = z.infer<typeof messageSchema>;

/** A file of so many bytes, and of twice what was left the last time, is written anew though messages still wait. */
const fewestBytes = 16 * 1024 * 1024;

export type EventJournal = ReturnType<typeof openEventJournal>;

/**
 * What pumps and queues remember across a kill: messages that are not handled yet, dead letters, and how far each
 * stream was read. It is a file beside the tables, because as rows of DynamoDB Local it took half of the time of a
 * first start.
 */
export const openEventJournal = (path: string, rewriteFrom = fewestBytes) => {
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
  let largest = rewriteFrom;
  const note = (line: Line) => {
    journal.append(line, false);
    apply(line);
    // What is done does not stay: a message holds what its row held, and rows are erased.
    if (messages.size > 0 && journal.size() < largest) return;
    journal.replace({ checkpoints, messages: [...messages.values()], dead });
    largest = Math.max(rewriteFrom, 2 * journal.size());
  };

  return {
    /** How far a stream was read; empty at its beginning. */
    checkpointOf: (stream: string): Checkpoint => checkpoints[stream] ?? {},
    /** Stores messages together with the checkpoint that follows them. */
    take: (stream: string, checkpoint: Checkpoint, taken: readonly QueuedMessage[]): void =>
      note({ checkpoints: { [stream]: checkpoint }, messages: [...taken] }),
    /** Messages of a queue that are not done, in the order of their stream. */
    waiting: (queue: string): QueuedMessage[] =>
      [...messages.values()]
        .filter((message) => message.queue === queue)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    /** A message was handled, or is given up for a reason. */
    done: ({ queue, id, body }: QueuedMessage, givenUpFor?: string): void =>
      note({
        done: { queue, id },
        ...(givenUpFor === undefined ? {} : { dead: [{ queue, id, body, reason: givenUpFor }] }),
      }),
    close: journal.close,
  };
};
