import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { queryAll } from "#shared/db/read.ts";
import { writeMany } from "#shared/db/write-many.ts";
import type { Log } from "#shared/observability/log.ts";

/** A message as its consumer gets it. Messages of a queue with one id are one message. */
export interface Message {
  readonly id: string;
  readonly body: unknown;
}

const messageRow = z.object({ pk: z.string(), sk: z.string(), body: z.string() });

/** As SQS's redrive policy deployed: after so many receipts a message goes to the dead letters. */
const receiptsBeforeDeadLetter = 5;

export type Queue = ReturnType<typeof createQueue>;

/**
 * A durable queue with one consumer: rows in the local table, handled in order of arrival, at least once. A
 * message whose handling fails comes back after the others, and in the end stands among the dead letters.
 */
export const createQueue = (
  documents: DynamoDBDocumentClient,
  table: string,
  name: string,
  handle: (body: unknown) => Promise<void>,
  log: Log,
) => {
  const pk = `QUEUE#${name}`;
  let waiting: (Message & { receipts: number })[] = [];
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let closed = false;

  const remove = (done: readonly Message[]) =>
    writeMany(documents, table, { remove: done.map(({ id }) => ({ pk, sk: id })) });

  const receive = async (message: Message & { receipts: number }) => {
    try {
      await handle(message.body);
      return true;
    } catch (error) {
      log.error("message-failed", error, { queue: name, id: message.id, receipts: message.receipts + 1 });
      if (message.receipts + 1 < receiptsBeforeDeadLetter) {
        waiting.push({ ...message, receipts: message.receipts + 1 });
        return false;
      }
      const Item = {
        pk: `DEAD#${name}`,
        sk: message.id,
        body: JSON.stringify(message.body),
        reason: String(error),
      };
      await documents.send(new PutCommand({ TableName: table, Item }));
      return true;
    }
  };

  const drain = async () => {
    while (waiting.length > 0 && !closed) {
      const batch = waiting.splice(0, 25);
      const done: Message[] = [];
      for (const message of batch) if (await receive(message)) done.push(message);
      await remove(done);
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

  return {
    name,
    /** The row that makes a message durable; the pump stores it before its checkpoint moves. */
    rowOf: (message: Message) => ({ pk, sk: message.id, body: JSON.stringify(message.body) }),
    /** Takes messages whose rows are stored. */
    accept: (messages: readonly Message[]) => {
      const known = new Set(waiting.map((message) => message.id));
      waiting.push(
        ...messages.filter(({ id }) => !known.has(id)).map((message) => ({ ...message, receipts: 0 })),
      );
      wake();
    },
    /** Takes up what an earlier process left. */
    recover: async () => {
      const query = {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": pk },
      };
      const rows = await queryAll(documents, query, messageRow);
      waiting = [...rows.map((row) => ({ id: row.sk, body: JSON.parse(row.body), receipts: 0 })), ...waiting];
      wake();
    },
    idle: () => waiting.length === 0 && !busy,
    /** Ends after the message in hand; the rest is recovered at the next start. */
    close: () => {
      closed = true;
      return running;
    },
  };
};
