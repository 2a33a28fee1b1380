import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { openTableStream } from "#infra/local/runtime/events/table-stream.ts";
import type { Queues } from "../aws/queues.ts";
import type { Invoke } from "../functions/functions.ts";
import type { Judge } from "../rights/judge.ts";
import type { Resolved } from "../templates/resolve.ts";
import { matchesEventPattern } from "./pattern.ts";

export interface StreamSourceOptions {
  readonly mapping: Resolved;
  readonly fn: Resolved;
  readonly invoke: Invoke;
  readonly streams: DynamoDBStreamsClient;
  /** DynamoDB Local's own name of the stream. */
  readonly localArn: string;
  readonly queues: Queues;
  readonly judge: Judge;
  readonly onFault: (fault: unknown) => void;
}

/**
 * Lambda's poller of a table's stream: filters, batches, goes on behind the records that a partial answer accepts,
 * retries the rest and sends what keeps failing to the dead letters. The result says whether there was anything to do.
 */
export const createStreamSource = (options: StreamSourceOptions) => {
  const { mapping, fn, invoke, streams, localArn, queues, judge, onFault } = options;
  const {
    EventSourceArn: arn,
    BatchSize,
    FilterCriteria,
    MaximumRetryAttempts,
    DestinationConfig,
  } = mapping.properties;
  const patterns = (FilterCriteria?.Filters ?? []).map(({ Pattern }: { Pattern: string }) =>
    JSON.parse(Pattern),
  );
  const wanted = (record: DynamoDBRecord): boolean =>
    patterns.length === 0 || patterns.some((pattern: unknown) => matchesEventPattern(pattern, record));
  const stream = openTableStream(streams, localArn, {});
  const tableStreams = arn.replace(/\/stream\/.*/, "/stream/*");

  /** How many records were accepted; a function that throws accepts none. */
  const accepted = async (Records: readonly DynamoDBRecord[]): Promise<number> => {
    try {
      const result = (await invoke({ Records })) as DynamoDBBatchResponse | null;
      const first = result?.batchItemFailures[0]?.itemIdentifier;
      if (first === undefined) return Records.length;
      return Records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === first);
    } catch (fault) {
      onFault(fault);
      return 0;
    }
  };

  const handle = async (records: readonly DynamoDBRecord[]): Promise<void> => {
    let rest = records;
    let tries = 0;
    while (rest.length > 0) {
      const done = await accepted(rest.slice(0, BatchSize));
      rest = rest.slice(done);
      tries = done > 0 ? 0 : tries + 1;
      if (tries <= MaximumRetryAttempts) continue;
      const dead = DestinationConfig.OnFailure.Destination;
      if (judge.allows(fn.name, [{ action: "sqs:SendMessage", resource: dead }]))
        queues.send(dead, JSON.stringify({ stream: arn, sequence: rest[0]?.dynamodb?.SequenceNumber }));
      rest = rest.slice(1);
      tries = 0;
    }
  };

  return async (): Promise<boolean> => {
    const polling = ["DescribeStream", "GetRecords", "GetShardIterator"].map((name) => ({
      action: `dynamodb:${name}`,
      resource: arn,
    }));
    const listing = { action: "dynamodb:ListStreams", resource: tableStreams };
    if (!judge.allows(fn.name, [...polling, listing])) return false;
    const { records, checkpoint } = await stream.read();
    if (records.length === 0) return false;
    await handle(records.filter(wanted).map((record) => ({ ...record, eventSourceARN: arn })));
    stream.commit(checkpoint);
    return true;
  };
};
