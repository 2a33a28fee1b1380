import { Stack, type StackProps } from "aws-cdk-lib";
import { MathExpression, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { LogLineMetric } from "#infra/constructs/log-line-metric.ts";
import {
  alarmPeriod,
  metricOf,
  RunbookAlarm,
  type RunbookAlarmProps,
} from "#infra/constructs/runbook-alarm.ts";
import type { ServiceFunction } from "#infra/constructs/service-function.ts";
import type { ServiceTable } from "#infra/constructs/service-table.ts";
import type { Handler } from "#infra/functions/deployed-functions.ts";
import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ApiStack } from "./api.ts";
import type { DataStack } from "./data.ts";
import type { WorkersStack } from "./workers.ts";

export interface AlarmsStackProps extends StackProps {
  readonly stage: StageValues;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly workers: WorkersStack;
}

type AlarmProps = Omit<RunbookAlarmProps, "alarmName" | "topic">;

/** A line of the log for a person to act on: each one raises its alarm. */
interface LineToAct {
  readonly line: string;
  /** The kinds of functions that may write it. */
  readonly writtenBy: readonly Handler[];
  readonly impact: string;
  readonly runbook: string;
}

const later: readonly Handler[] = ["stream", "schedule"];

const linesToAct: readonly LineToAct[] = [
  {
    line: "many-checkouts",
    writtenBy: ["api"],
    impact:
      "Guests open thousands of checkouts for one project: a great appeal, or somebody who tries cards.",
    runbook: "many-checkouts",
  },
  {
    line: "event-parked",
    writtenBy: later,
    impact:
      "An event of Stripe's is not in the books and waits for a person; a gift or a refund may be missing.",
    runbook: "parked-events",
  },
  {
    line: "row-parked",
    writtenBy: later,
    impact: "A place to act on, a message or an event could not be handled for hours and waits for a person.",
    runbook: "parked-rows",
  },
  {
    line: "money-in-suspense",
    writtenBy: later,
    impact:
      "Money has come that belongs to no gift as it was intended; no project has it until a person says which.",
    runbook: "money-in-suspense",
  },
  {
    line: "ledger-changed",
    writtenBy: later,
    impact: "A posting was changed or removed, which no function may do: the books are not what was booked.",
    runbook: "ledger-changed",
  },
];

/** The alarms of the other stacks, each with its meaning for people and its runbook, sent by mail. */
export class AlarmsStack extends Stack {
  readonly #topic: Topic;
  readonly #stage: string;

  constructor(scope: Construct, id: string, { stage, data, api, workers, ...props }: AlarmsStackProps) {
    super(scope, id, { ...props, description: "Helink: what wakes somebody" });
    this.#stage = stage.name;
    this.#topic = new Topic(this, "Topic", {
      topicName: resourceName(stage.name, "alarms"),
      enforceSSL: true,
    });
    // A policy of its own replaces the one that lets CloudWatch publish.
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ["sns:Publish"],
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    this.#topic.addSubscription(new EmailSubscription(stage.alarmMail));
    this.#watchApi(api);
    this.#watchWorkers(workers);
    this.#watchLines([...api.functions, ...workers.functions]);
    this.#watchTables(data);
    if (stage.identity.kind === "cognito") this.#watchSignIn();
    for (const fn of [...api.functions, ...workers.functions]) this.#watchFunction(fn);
  }

  #addAlarm(name: string, props: AlarmProps): void {
    const alarmName = resourceName(this.#stage, name);
    new RunbookAlarm(this, alarmName, { ...props, alarmName, topic: this.#topic });
  }

  #watchApi({ api }: ApiStack): void {
    // The one name that AWS gives.
    const ofApi = { ApiId: api.apiId };
    const faults = new MathExpression({
      expression: "IF(calls > 20, 100 * faults / calls, 0)",
      usingMetrics: {
        calls: metricOf("AWS/ApiGateway Count", ofApi),
        faults: metricOf("AWS/ApiGateway 5xx", ofApi),
      },
      period: alarmPeriod,
      label: "answers 5xx, percent",
    });
    this.#addAlarm("api-faults", {
      metric: faults,
      threshold: 1,
      impact: "More than one call in a hundred fails, so people cannot sign up or give.",
      runbook: "api-faults",
    });
    this.#addAlarm("api-slow", {
      metric: metricOf("AWS/ApiGateway Latency", ofApi, Stats.percentile(99)),
      threshold: 3_000,
      evaluationPeriods: 3,
      impact: "One call in a hundred takes over three seconds; people on mobile networks give up.",
      runbook: "api-slow",
    });
  }

  #watchWorkers({ deadLetters, queues, rules }: WorkersStack): void {
    const short = (name: string) => name.replace(`${resourceName(this.#stage)}-`, "");
    for (const { givenName } of deadLetters) {
      this.#addAlarm(`${short(givenName)}-letters`, {
        metric: metricOf(
          "AWS/SQS ApproximateNumberOfMessagesVisible",
          { QueueName: givenName },
          Stats.MAXIMUM,
        ),
        threshold: 0,
        impact: "A change was not passed on: a list, a notice or a fund may be behind what was saved.",
        runbook: "dead-letters",
      });
    }
    for (const { givenName } of queues) {
      this.#addAlarm(`${short(givenName)}-behind`, {
        metric: metricOf("AWS/SQS ApproximateAgeOfOldestMessage", { QueueName: givenName }, Stats.MAXIMUM),
        threshold: 15 * 60,
        impact: "News of changes is over a quarter of an hour late: matches and notices are out of date.",
        runbook: "queue-behind",
      });
    }
    const EventBusName = resourceName(this.#stage, "events");
    for (const { givenName: RuleName } of rules) {
      this.#addAlarm(`${short(RuleName)}-undelivered`, {
        metric: metricOf("AWS/Events FailedInvocations", { EventBusName, RuleName }),
        threshold: 0,
        impact: "The bus could not hand an event to a queue; its subscriber does not know of the change.",
        runbook: "events-undelivered",
      });
    }
  }

  #watchLines(functions: readonly ServiceFunction[]): void {
    const namespace = resourceName(this.#stage);
    for (const { line, writtenBy, impact, runbook } of linesToAct) {
      const writers = functions.filter(({ deployed }) => writtenBy.includes(deployed.handler));
      const { metric } = new LogLineMetric(this, `${line}-lines`, { namespace, line, writers });
      this.#addAlarm(line, { metric, threshold: 0, impact, runbook });
    }
  }

  /** DynamoDB counts what it throttles by table and by index, reads and writes apart. */
  #throttledOf({ givenName, indexNames }: ServiceTable): MathExpression {
    const places = [{}, ...indexNames.map((GlobalSecondaryIndexName) => ({ GlobalSecondaryIndexName }))];
    const metrics = places.flatMap((index) =>
      (["ReadThrottleEvents", "WriteThrottleEvents"] as const).map((name) =>
        metricOf(`AWS/DynamoDB ${name}`, { TableName: givenName, ...index }),
      ),
    );
    return new MathExpression({
      expression: metrics.map((_, at) => `FILL(m${at}, 0)`).join(" + "),
      usingMetrics: Object.fromEntries(metrics.map((metric, at) => [`m${at}`, metric])),
      period: alarmPeriod,
      label: "throttled reads and writes",
    });
  }

  #watchTables({ tables }: DataStack): void {
    for (const [name, table] of Object.entries(tables)) {
      this.#addAlarm(`${name}-table-throttled`, {
        metric: this.#throttledOf(table),
        threshold: 20,
        impact: "Writes are turned away for want of capacity; people are asked to try again.",
        runbook: "table-throttled",
      });
    }
  }

  #watchSignIn(): void {
    this.#addAlarm("sign-in-errors", {
      metric: metricOf("AWS/Lambda Errors", {
        FunctionName: resourceName(this.#stage, "sign-in", "mail-claims"),
      }),
      threshold: 0,
      impact: "Cognito cannot complete a token, so somebody could not sign in.",
      runbook: "function-errors",
    });
  }

  #watchFunction({ givenName: FunctionName, deployed }: ServiceFunction): void {
    const name = `${deployed.service}-${deployed.name}`;
    this.#addAlarm(`${name}-errors`, {
      metric: metricOf("AWS/Lambda Errors", { FunctionName }),
      threshold: 0,
      evaluationPeriods: 3,
      impact: `The ${deployed.name} of ${deployed.service} has failed for a quarter of an hour; what it does waits.`,
      runbook: "function-errors",
    });
    if (deployed.handler === "publisher" || deployed.handler === "stream") {
      this.#addAlarm(`${name}-stream-behind`, {
        metric: metricOf("AWS/Lambda IteratorAge", { FunctionName }, Stats.MAXIMUM),
        threshold: 10 * 60_000,
        impact: "Changes reach other services over ten minutes late; after a day they would be lost.",
        runbook: "stream-behind",
      });
    }
  }
}
