import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { type IFilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { alarmPeriod } from "./runbook-alarm.ts";
import type { ServiceFunction } from "./service-function.ts";

export interface LogLineMetricProps {
  readonly namespace: string;
  readonly metricName: string;
  readonly writers: readonly ServiceFunction[];
  /** The lines of a function that count. */
  readonly patternOf: (writer: ServiceFunction) => IFilterPattern;
  /** What a line counts: a field of it (`$.count`), or 1. */
  readonly value?: string;
  /** Default: the sum. */
  readonly statistic?: string;
}

/**
 * Counts lines in the logs of the functions that may write them. A metric has no dimensions, so that nothing of a line
 * but its number leaves the log.
 */
export class LogLineMetric extends Construct {
  readonly metric: Metric;

  constructor(scope: Construct, id: string, props: LogLineMetricProps) {
    super(scope, id);
    const { namespace, metricName, writers, patternOf, value = "1", statistic = Stats.SUM } = props;
    for (const writer of writers) {
      const name = `${writer.deployed.service}-${writer.deployed.name}`;
      new MetricFilter(this, name, {
        logGroup: LogGroup.fromLogGroupName(this, `${name}-log`, writer.logName),
        filterPattern: patternOf(writer),
        metricNamespace: namespace,
        metricName,
        metricValue: value,
      });
    }
    this.metric = new Metric({ namespace, metricName, statistic, period: alarmPeriod });
  }
}
