import { Stack, type StackProps } from "aws-cdk-lib";
import { MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { alarm, type HouseAlarmProps, period } from "#infra/constructs/runbook-alarm.ts";
import type { ServiceFunction } from "#infra/constructs/service-function.ts";
import { houseName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ApiStack } from "./api.ts";
import type { DataStack } from "./data.ts";
import type { WorkersStack } from "./workers.ts";

interface Watched {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly workers: WorkersStack;
}

/** What wakes somebody: each alarm with what it means for people and where it is written what to do. */
export class AlarmsStack extends Stack {
  readonly #topic: Topic;
  readonly #stage: string;

  constructor(scope: Construct, stage: StageValues, watched: Watched, props: StackProps) {
    super(scope, "alarms", { ...props, description: "Helink: what wakes somebody" });
    this.#stage = stage.name;
    this.#topic = new Topic(this, "Topic", { topicName: houseName(stage.name, "alarms"), enforceSSL: true });
    this.#topic.addSubscription(new EmailSubscription(stage.alarmMail));
    this.#watchApi(watched.api);
    this.#watchWorkers(watched.workers);
    this.#watchTables(watched.data);
    if (stage.identity.kind === "cognito") this.#watchSignIn();
    for (const made of [...watched.api.functions, ...watched.workers.functions]) this.#watchFunction(made);
  }

  #alarm(name: string, props: HouseAlarmProps): void {
    alarm(this, houseName(this.#stage, name), this.#topic, props);
  }

  #watchApi({ api }: ApiStack): void {
    const calls = api.metricCount({ period });
    const faults = new MathExpression({
      expression: "IF(calls > 20, 100 * faults / calls, 0)",
      usingMetrics: { calls, faults: api.metricServerError({ period }) },
      period,
      label: "answers 5xx, percent",
    });
    this.#alarm("api-faults", {
      metric: faults,
      above: 1,
      impact: "More than one call in a hundred fails, so people cannot sign up or give.",
      runbook: "api-faults",
    });
    this.#alarm("api-slow", {
      metric: api.metricLatency({ period, statistic: Stats.percentile(99) }),
      above: 3_000,
      periods: 3,
      impact: "One call in a hundred takes over three seconds; people on mobile networks give up.",
      runbook: "api-slow",
    });
  }

  #watchWorkers({ deadLetters, queues, bus }: WorkersStack): void {
    for (const { queue, node } of deadLetters) {
      this.#alarm(`${node.id.replace(`${houseName(this.#stage)}-`, "")}-letters`, {
        metric: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
        above: 0,
        impact: "A change was not passed on: a list, a notice or a fund may be behind what was saved.",
        runbook: "dead-letters",
      });
    }
    for (const { queue, node } of queues) {
      this.#alarm(`${node.id.replace(`${houseName(this.#stage)}-`, "")}-behind`, {
        metric: queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
        above: 15 * 60,
        impact: "News of changes is over a quarter of an hour late: matches and notices are out of date.",
        runbook: "queue-behind",
      });
    }
    this.#alarm("events-undelivered", {
      metric: new Metric({
        namespace: "AWS/Events",
        metricName: "FailedInvocations",
        dimensionsMap: { EventBusName: bus.eventBusName },
        statistic: Stats.SUM,
        period,
      }),
      above: 0,
      impact: "The bus could not hand an event to a queue; its subscriber does not know of the change.",
      runbook: "events-undelivered",
    });
  }

  #watchTables({ tables }: DataStack): void {
    for (const [name, { table }] of Object.entries(tables)) {
      this.#alarm(`${name}-table-throttled`, {
        metric: new Metric({
          namespace: "AWS/DynamoDB",
          metricName: "ThrottledRequests",
          dimensionsMap: { TableName: table.tableName },
          statistic: Stats.SUM,
          period,
        }),
        above: 20,
        impact: "Writes are turned away for want of capacity; people are asked to try again.",
        runbook: "table-throttled",
      });
    }
  }

  #watchSignIn(): void {
    this.#alarm("sign-in-errors", {
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName: "Errors",
        dimensionsMap: { FunctionName: houseName(this.#stage, "sign-in", "mail-claims") },
        statistic: Stats.SUM,
        period,
      }),
      above: 0,
      impact: "Cognito cannot complete a token, so somebody could not sign in.",
      runbook: "function-errors",
    });
  }

  #watchFunction({ function: made, deployed }: ServiceFunction): void {
    const name = `${deployed.service}-${deployed.name}`;
    this.#alarm(`${name}-errors`, {
      metric: made.metricErrors({ period }),
      above: 0,
      periods: 3,
      impact: `The ${deployed.name} of ${deployed.service} has failed for a quarter of an hour; what it does waits.`,
      runbook: "function-errors",
    });
    if (deployed.handler === "publisher" || deployed.handler === "stream") {
      this.#alarm(`${name}-stream-behind`, {
        metric: made.metric("IteratorAge", { period, statistic: Stats.MAXIMUM }),
        above: 10 * 60_000,
        impact: "Changes reach other services over ten minutes late; after a day they would be lost.",
        runbook: "stream-behind",
      });
    }
  }
}
