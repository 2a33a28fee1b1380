import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { MathExpression, type Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { Rule } from "aws-cdk-lib/aws-events";
import { SnsTopic } from "aws-cdk-lib/aws-events-targets";
import { CfnQueryDefinition, FilterPattern } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { AlarmTopic } from "#infra/constructs/alarm-topic.ts";
import { LogLineMetric } from "#infra/constructs/log-line-metric.ts";
import {
  alarmPeriod,
  metricOf,
  RunbookAlarm,
  type RunbookAlarmProps,
} from "#infra/constructs/runbook-alarm.ts";
import type { ServiceFunction } from "#infra/constructs/service-function.ts";
import type { ServiceTable } from "#infra/constructs/service-table.ts";
import { StageDashboard } from "#infra/constructs/stage-dashboard.ts";
import {
  businessLines,
  type CountedLine,
  isWriter,
  linesToAct,
  patternOf,
} from "#infra/functions/counted-lines.ts";
import { mailConfigurationSet, undeliveredQueueName } from "#infra/mail/mail.ts";
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

/** Share of its timeout that a run may take, and of the account's concurrent executions that may be in use. */
const near = 0.8;

/** The runs that took longest, and in which service. Times of calls that went side by side are added up. */
const slowRuns = `fields @timestamp, @log, message, route, schedule, status, milliseconds,
  calls.dynamodb.count, calls.dynamodb.milliseconds, calls.kms.milliseconds, calls.stripe.milliseconds, correlationId
| filter ispresent(milliseconds)
| sort milliseconds desc
| limit 50`;

/**
 * The alarms of the other stacks, each with its meaning for people and its runbook, sent by mail; and the dashboard of
 * the stage. CloudFront's own alarm is in its stack, since its metrics are in us-east-1 alone.
 */
export class AlarmsStack extends Stack {
  readonly #topic: AlarmTopic;
  readonly #stage: string;

  constructor(scope: Construct, id: string, props: AlarmsStackProps) {
    const { stage, data, api, workers, ...stackProps } = props;
    super(scope, id, { ...stackProps, description: "Helink: what wakes somebody" });
    this.#stage = stage.name;
    this.#topic = new AlarmTopic(this, "Topic", {
      topicName: resourceName(stage.name, "alarms"),
      mail: stage.alarmMail,
    });
    const functions = [...api.functions, ...workers.functions];
    this.#watchApi(api);
    this.#watchWorkers(workers);
    const lines = this.#watchLines(functions);
    this.#watchTables(data);
    this.#watchKeys();
    this.#watchQuotas(stage);
    this.#watchMail(stage);
    if (stage.identity.kind === "cognito") this.#watchSignIn();
    for (const fn of functions) this.#watchFunction(fn);
    this.#watchDurations(functions);
    new CfnQueryDefinition(this, "SlowRuns", {
      name: `${resourceName(stage.name)}/slow-runs`,
      logGroupNames: functions.map(({ logName }) => logName),
      queryString: slowRuns,
    });
    new StageDashboard(this, "Dashboard", {
      dashboardName: resourceName(stage.name),
      apiId: api.api.apiId,
      functionNames: functions.map(({ givenName }) => givenName),
      deadLetterQueues: workers.deadLetters.map(({ givenName }) => givenName),
      people: Object.values(businessLines).map((line) => this.#count(line, functions)),
      waiting: lines,
    });
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

  #count(line: CountedLine, functions: readonly ServiceFunction[]): Metric {
    const { line: event, metric: metricName = event, value, statistic } = line;
    return new LogLineMetric(this, `${metricName}-lines`, {
      namespace: resourceName(this.#stage),
      metricName,
      writers: functions.filter(isWriter(line)),
      patternOf: () => patternOf(line),
      ...(value === undefined ? {} : { value }),
      ...(statistic === undefined ? {} : { statistic }),
    }).metric;
  }

  #watchLines(functions: readonly ServiceFunction[]): Metric[] {
    return linesToAct.map((line) => {
      const { impact, runbook, threshold = 0, evaluationPeriods = 1 } = line;
      const metric = this.#count(line, functions);
      this.#addAlarm(line.line, { metric, threshold, evaluationPeriods, impact, runbook });
      return metric;
    });
  }

  /** Every run of a function writes how long it took; one that was cut off at its timeout counts as its error. */
  #watchDurations(functions: readonly ServiceFunction[]): void {
    const { metric } = new LogLineMetric(this, "near-timeout-lines", {
      namespace: resourceName(this.#stage),
      metricName: "near-timeout",
      writers: functions,
      patternOf: ({ timeout }) =>
        FilterPattern.numberValue("$.milliseconds", ">", near * timeout.toMilliseconds()),
    });
    this.#addAlarm("near-timeout", {
      metric,
      threshold: 0,
      evaluationPeriods: 3,
      impact: "Runs take nearly as long as they may; soon they are cut off, and what they do is tried again.",
      runbook: "near-timeout",
    });
  }

  /** Both are of the whole account in this region, as the quota is. */
  #watchQuotas({ concurrentExecutions, mailsPerDay }: StageValues): void {
    this.#addAlarm("throttles", {
      metric: metricOf("AWS/Lambda Throttles", {}),
      threshold: 0,
      evaluationPeriods: 2,
      impact: "Functions are not started for want of concurrent executions; calls are answered 503.",
      runbook: "concurrency",
    });
    this.#addAlarm("concurrency", {
      metric: metricOf("AWS/Lambda ConcurrentExecutions", {}, Stats.MAXIMUM),
      threshold: near * concurrentExecutions,
      impact:
        "Four of five concurrent executions of the account are in use; beyond the last, calls are refused.",
      runbook: "concurrency",
    });
    this.#addAlarm("mails-near-quota", {
      metric: metricOf("AWS/SES Send", {}, Stats.SUM, Duration.days(1)),
      threshold: near * mailsPerDay,
      impact: "Four of five mails that SES sends in a day are used; the rest will not leave today.",
      runbook: "mails-near-quota",
    });
  }

  /** What CloudTrail writes down of keys goes to whoever gets the alarms: a deleted key makes its data unreadable. */
  #watchKeys(): void {
    new Rule(this, "KeysEnding", {
      ruleName: resourceName(this.#stage, "keys-ending"),
      description: "A key is disabled or to be deleted. infra/README.md#keys-ending",
      eventPattern: {
        source: ["aws.kms"],
        detailType: ["AWS API Call via CloudTrail"],
        detail: { eventSource: ["kms.amazonaws.com"], eventName: ["ScheduleKeyDeletion", "DisableKey"] },
      },
      targets: [new SnsTopic(this.#topic)],
    });
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

  /** AWS looks into an account from 5 % bounces and 0.1 % complaints, and may stop its mail. */
  #watchMail(stage: StageValues): void {
    const rate = (metricName: string) =>
      metricOf(
        `AWS/SES ${metricName}`,
        { "ses:configuration-set": mailConfigurationSet(stage) },
        Stats.MAXIMUM,
      );
    this.#addAlarm("mail-bounces", {
      metric: rate("Reputation.BounceRate"),
      threshold: 0.04,
      impact:
        "One letter in 25 comes back; beyond one in twenty AWS may stop all letters, codes to sign in too.",
      runbook: "mail-failures",
    });
    this.#addAlarm("mail-complaints", {
      metric: rate("Reputation.ComplaintRate"),
      threshold: 0.000_8,
      impact: "One receiver in a thousand calls our letters spam; beyond that AWS may stop all letters.",
      runbook: "mail-failures",
    });
    this.#addAlarm("mail-failures", {
      metric: metricOf(
        "AWS/SQS ApproximateNumberOfMessagesVisible",
        { QueueName: undeliveredQueueName(stage) },
        Stats.MAXIMUM,
      ),
      threshold: 20,
      impact:
        "More than twenty letters of the last two weeks did not arrive; these people hear nothing from us.",
      runbook: "mail-failures",
    });
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
