import { type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";
import type { Subscription } from "#shared/manifest/manifest.ts";
import { busRetries } from "./bus-retries.ts";
import type { ConsumerQueue } from "./consumer-queue.ts";

export interface SubscriptionRuleProps {
  readonly ruleName: string;
  readonly bus: IEventBus;
  readonly subscriptions: readonly Subscription[];
  readonly queue: ConsumerQueue;
}

/** Carries the events that one consumer subscribed to from the bus to its queue. */
export class SubscriptionRule extends Rule {
  /** The name as it is given. `ruleName` would be `<bus>|<name>`, since that is what CloudFormation's Ref says. */
  readonly givenName: string;

  constructor(scope: Construct, id: string, { ruleName, bus, subscriptions, queue }: SubscriptionRuleProps) {
    super(scope, id, {
      ruleName,
      eventBus: bus,
      eventPattern: { detailType: subscriptions.map(({ event }) => event) },
      targets: [new SqsQueue(queue.queue, { ...busRetries, deadLetterQueue: queue.deadLetters.queue })],
    });
    this.givenName = ruleName;
  }
}
