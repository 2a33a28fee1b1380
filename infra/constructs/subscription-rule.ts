import { Duration } from "aws-cdk-lib";
import { type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { houseName } from "#infra/names.ts";
import type { Subscription } from "#shared/manifest/manifest.ts";
import { GuardedQueue } from "./consumer-queue.ts";
import type { ServiceFunction } from "./service-function.ts";

/** EventBridge's own longest; a new bus would give up after five minutes and five tries. */
export const delivery = { maxEventAge: Duration.seconds(86_400), retryAttempts: 185 };

/** Carries the events that one consumer wants from the bus to a queue of its own, and the queue to the worker. */
export const subscribe = (
  worker: ServiceFunction,
  stage: string,
  bus: IEventBus,
  consumer: string,
  subscriptions: readonly Subscription[],
): GuardedQueue => {
  const { service } = worker.deployed;
  const guarded = new GuardedQueue(worker, houseName(stage, service, consumer), worker.timeout);
  const { queue, dead } = guarded;
  new Rule(worker, `${consumer}-rule`, {
    ruleName: houseName(stage, service, consumer),
    eventBus: bus,
    eventPattern: { detailType: subscriptions.map(({ event }) => event) },
    targets: [new SqsQueue(queue, { ...delivery, deadLetterQueue: dead.queue })],
  });
  worker.allow(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], [queue.queueArn]);
  new EventSourceMapping(worker, `${consumer}-source`, {
    target: worker.function,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    reportBatchItemFailures: true,
    maxConcurrency: 10,
  });
  return guarded;
};
