import type { SQSBatchResponse } from "aws-lambda";
import type { QueueMessage, Queues } from "../aws/queues.ts";
import type { Invoke } from "../functions/functions.ts";
import type { Judge } from "../rights/judge.ts";
import type { Resolved } from "../templates/resolve.ts";

export interface QueueSourceOptions {
  readonly mapping: Resolved;
  readonly fn: Resolved;
  readonly invoke: Invoke;
  readonly queues: Queues;
  readonly judge: Judge;
  readonly onFault: (fault: unknown) => void;
}

const recordOf = (arn: string, region: string, { id, body, receipts, group }: QueueMessage) => ({
  messageId: id,
  receiptHandle: id,
  body,
  attributes: {
    ApproximateReceiveCount: String(receipts),
    SentTimestamp: String(Date.now()),
    SenderId: "rehearsal",
    ApproximateFirstReceiveTimestamp: String(Date.now()),
    ...(group === undefined ? {} : { MessageGroupId: group }),
  },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: arn,
  awsRegion: region,
});

/**
 * Lambda's poller of a queue: it receives under the function's rights, and removes what the function does not give
 * back. The result says whether there was anything to do.
 */
export const createQueueSource = ({ mapping, fn, invoke, queues, judge, onFault }: QueueSourceOptions) => {
  const { EventSourceArn: arn, BatchSize, FunctionResponseTypes = [] } = mapping.properties;
  const partial = FunctionResponseTypes.includes("ReportBatchItemFailures");
  return async (): Promise<boolean> => {
    const polling = ["ReceiveMessage", "GetQueueAttributes"].map((name) => ({
      action: `sqs:${name}`,
      resource: arn,
    }));
    if (queues.count(arn) === 0 || !judge.allows(fn.name, polling)) return false;
    const received = queues.receive(arn, BatchSize);
    if (received.length === 0) return false;
    try {
      const Records = received.map((message) => recordOf(arn, fn.region, message));
      const result = (await invoke({ Records })) as SQSBatchResponse | null;
      const failed = new Set(
        partial ? result?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) : [],
      );
      if (judge.allows(fn.name, [{ action: "sqs:DeleteMessage", resource: arn }]))
        for (const { id } of received) if (!failed.has(id)) queues.remove(arn, id);
    } catch (fault) {
      onFault(fault);
    }
    return true;
  };
};
