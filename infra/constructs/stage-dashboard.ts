import { Duration } from "aws-cdk-lib";
import { Dashboard, GraphWidget, type Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { metricOf } from "./runbook-alarm.ts";

export interface StageDashboardProps {
  readonly dashboardName: string;
  readonly apiId: string;
  readonly functionNames: readonly string[];
  readonly deadLetterQueues: readonly string[];
  /** What people do, counted in the log. */
  readonly people: readonly Metric[];
  /** What waits for a person, counted in the log. */
  readonly waiting: readonly Metric[];
}

const graph = (title: string, left: readonly Metric[], width = 12): GraphWidget =>
  new GraphWidget({ title, left: [...left], width, height: 6 });

/** The stage at a glance: whether it answers, what people do with it, and what waits for somebody. */
export class StageDashboard extends Dashboard {
  constructor(scope: Construct, id: string, props: StageDashboardProps) {
    const { dashboardName, apiId, functionNames, deadLetterQueues, people, waiting } = props;
    const ofApi = { ApiId: apiId };
    const latency = (percentile: number) =>
      metricOf("AWS/ApiGateway Latency", ofApi, Stats.percentile(percentile)).with({
        label: `p${percentile}`,
      });
    super(scope, id, {
      dashboardName,
      defaultInterval: Duration.days(7),
      widgets: [
        [
          graph("calls", [
            metricOf("AWS/ApiGateway Count", ofApi).with({ label: "all" }),
            metricOf("AWS/ApiGateway 4xx", ofApi).with({ label: "refused (4xx)" }),
            metricOf("AWS/ApiGateway 5xx", ofApi).with({ label: "failed (5xx)" }),
          ]),
          graph("milliseconds of a call", [latency(50), latency(95), latency(99)]),
        ],
        [
          graph(
            "what people did in an hour",
            people.map((metric) => metric.with({ period: Duration.hours(1) })),
          ),
          graph("lines to act on", waiting),
        ],
        [
          graph(
            "errors of functions",
            functionNames.map((FunctionName) => metricOf("AWS/Lambda Errors", { FunctionName })),
          ),
          graph(
            "dead letters",
            deadLetterQueues.map((QueueName) =>
              metricOf("AWS/SQS ApproximateNumberOfMessagesVisible", { QueueName }, Stats.MAXIMUM),
            ),
          ),
        ],
      ],
    });
  }
}
