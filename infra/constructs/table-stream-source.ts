import { Duration, Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { tableArn } from "../functions/table-statements.ts";
import { DeadLetters } from "./consumer-queue.ts";
import type { ServiceFunction } from "./service-function.ts";

const keysBeginning = (prefix: string) =>
  FilterCriteria.filter({ dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(prefix) } } } });

/**
 * Lets a function read a table's stream. A record that always fails is singled out by bisecting, and after ten
 * tries or fifteen minutes it goes to the dead letters, so that the shard moves on: by default it would stand still
 * for a day and then lose what waits behind.
 */
export const readStream = (
  reader: ServiceFunction,
  stage: string,
  table: TableV2,
  queueName: string,
): DeadLetters => {
  const { watches } = reader.deployed;
  const dead = new DeadLetters(reader, queueName);
  const streamArn = table.tableStreamArn;
  if (!streamArn) throw new Error(`${queueName} has no stream to read`);
  reader.allow(["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], [streamArn]);
  reader.allow(
    ["dynamodb:ListStreams"],
    [`${tableArn(Stack.of(reader), stage, reader.deployed.service)}/stream/*`],
  );
  reader.allow(["sqs:SendMessage"], [dead.queue.queueArn]);
  new EventSourceMapping(reader, "Stream", {
    target: reader.function,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    parallelizationFactor: 1,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    maxRecordAge: Duration.minutes(15),
    onFailure: new SqsDlq(dead.queue),
    ...(watches === undefined ? {} : { filters: [keysBeginning(watches)] }),
  });
  return dead;
};
