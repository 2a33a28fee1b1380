import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { alarmPeriod } from "./runbook-alarm.ts";
import type { ServiceFunction } from "./service-function.ts";

export interface LogLineMetricProps {
  /** Namespace of the metric; it is named after the line. */
  readonly namespace: string;
  /** The event of the line, as the code names it: `event-parked`. */
  readonly line: string;
  readonly writers: readonly ServiceFunction[];
}

/** Counts a line in the logs of the functions that may write it. */
export class LogLineMetric extends Construct {
  readonly metric: Metric;

  constructor(scope: Construct, id: string, { namespace, line, writers }: LogLineMetricProps) {
    super(scope, id);
    for (const { logName, deployed } of writers) {
      const name = `${deployed.service}-${deployed.name}`;
      new MetricFilter(this, name, {
        logGroup: LogGroup.fromLogGroupName(this, `${name}-log`, logName),
        // Powertools writes a line as JSON, its event as `message`.
        filterPattern: FilterPattern.stringValue("$.message", "=", line),
        metricNamespace: namespace,
        metricName: line,
        metricValue: "1",
      });
    }
    this.metric = new Metric({ namespace, metricName: line, statistic: Stats.SUM, period: alarmPeriod });
  }
}
