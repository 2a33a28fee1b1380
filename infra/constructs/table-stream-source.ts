import { Duration, Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Construct } from "constructs";
import { tableArn } from "#infra/functions/table-statements.ts";
import type { Watched } from "#shared/manifest/manifest.ts";
import type { DeadLetterQueue } from "./dead-letter-queue.ts";
import type { ServiceFunction } from "./service-function.ts";

const changesOf = ({ pk, sk, changes }: Watched) => {
  const Keys = {
    pk: { S: FilterRule.beginsWith(pk) },
    ...(sk === undefined ? {} : { sk: { S: FilterRule.beginsWith(sk) } }),
  };
  return FilterCriteria.filter({ dynamodb: { Keys }, ...(changes ? { eventName: changes } : {}) });
};

export interface TableStreamSourceProps {
  /** Name of the deployment stage. */
  readonly stage: string;
  readonly reader: ServiceFunction;
  readonly table: TableV2;
  readonly deadLetters: DeadLetterQueue;
}

/**
 * Feeds a table's stream to a function. A record that keeps failing is isolated by bisecting and becomes a dead letter
 * after ten retries or fifteen minutes, so that its shard goes on. AWS's default blocks the shard for a day, after
 * which the records behind are lost.
 *
 * What a stream handler does takes its time: a gift's fee is asked of Stripe, every signup of a need is judged again. So
 * it gets ten records at a time, which end within its timeout (`sizes`) even if Stripe answers at the last moment. It
 * handles several partitions side by side itself (shared/lambda/partial-batch.ts); lanes of Lambda's besides would start
 * more instances, part the items of a partition, and have more postings meet at one fund. A publisher only passes on.
 */
export class TableStreamSource extends EventSourceMapping {
  constructor(scope: Construct, id: string, { stage, reader, table, deadLetters }: TableStreamSourceProps) {
    const { service, name, handler, watches } = reader.deployed;
    const streamArn = table.tableStreamArn;
    if (!streamArn) throw new Error(`${service}-${name} has no stream to read`);
    super(scope, id, {
      target: reader.function,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: handler === "publisher" ? 100 : 10,
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.minutes(15),
      onFailure: new SqsDlq(deadLetters.queue),
      ...(watches === undefined ? {} : { filters: watches.map(changesOf) }),
    });
    reader.allow(
      ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      [streamArn],
    );
    reader.allow(["dynamodb:ListStreams"], [`${tableArn(Stack.of(reader), stage, service)}/stream/*`]);
    reader.allow(["sqs:SendMessage"], [deadLetters.queue.queueArn]);
  }
}
