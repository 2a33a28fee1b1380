import { randomUUID } from "node:crypto";
import type { Resolved } from "../templates/resolve.ts";

export interface QueueMessage {
  readonly id: string;
  readonly body: string;
  /** Of a queue that keeps an order: the messages that are handled one after the other. */
  readonly group: string | undefined;
  receipts: number;
  /** Milliseconds since 1970, on the rehearsal's clock. */
  visibleAt: number;
}

/** Pauses before a message is received again pass this many times as fast. */
const fasterBy = 200;

/** The queues of the templates, in memory, with the receipts, pauses and dead letters that they declare. */
export const createQueues = (resources: readonly Resolved[]) => {
  const declared = new Map(resources.map((queue) => [queue.arn, queue]));
  const messages = new Map<string, QueueMessage[]>(resources.map(({ arn }) => [arn, []]));
  const seen = new Set<string>();
  const of = (arn: string): QueueMessage[] => {
    const list = messages.get(arn);
    if (!list) throw new Error(`there is no queue ${arn}`);
    return list;
  };
  const remove = (arn: string, id: string): void => {
    messages.set(
      arn,
      of(arn).filter((message) => message.id !== id),
    );
  };
  const send = (arn: string, body: string, group?: string, deduplicationId?: string): void => {
    if (deduplicationId !== undefined) {
      const key = `${arn} ${deduplicationId}`;
      if (seen.has(key)) return;
      seen.add(key);
    }
    of(arn).push({ id: randomUUID(), body, group, receipts: 0, visibleAt: 0 });
  };

  /** Messages that were received too often go to the dead letters at the next receipt, as in SQS. */
  const bury = (arn: string): void => {
    const { maxReceiveCount, deadLetterTargetArn } = declared.get(arn)?.properties.RedrivePolicy ?? {};
    if (maxReceiveCount === undefined) return;
    for (const message of of(arn).filter(
      (one) => one.visibleAt <= Date.now() && one.receipts >= maxReceiveCount,
    )) {
      remove(arn, message.id);
      send(deadLetterTargetArn, message.body);
    }
  };

  return {
    send,
    remove,
    arnOfUrl: (url: string): string | undefined => resources.find(({ ref }) => ref === url)?.arn,
    /** Up to `most` messages; of a group only the first that is not being handled. */
    receive: (arn: string, most: number): QueueMessage[] => {
      bury(arn);
      const blocked = new Set<string>();
      const received: QueueMessage[] = [];
      for (const message of of(arn)) {
        const { group, visibleAt } = message;
        const mayBe = visibleAt <= Date.now() && (group === undefined || !blocked.has(group));
        if (group !== undefined && visibleAt > Date.now()) blocked.add(group);
        if (!mayBe || received.length === most) continue;
        message.receipts += 1;
        message.visibleAt =
          Date.now() + (1_000 * (declared.get(arn)?.properties.VisibilityTimeout ?? 30)) / fasterBy;
        received.push(message);
      }
      return received;
    },
    hide: (arn: string, id: string, seconds: number): void => {
      for (const message of of(arn))
        if (message.id === id) message.visibleAt = Date.now() + (1_000 * seconds) / fasterBy;
    },
    count: (arn: string): number => of(arn).length,
    bodies: (arn: string): string[] => of(arn).map(({ body }) => body),
  };
};
export type Queues = ReturnType<typeof createQueues>;
