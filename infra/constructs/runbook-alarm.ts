import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

/** Five minutes: a shorter period wakes people for what heals by itself, a longer one lets them sleep through. */
export const alarmPeriod = Duration.minutes(5);

/**
 * A metric of AWS, by the names of what it watches. CDK's own metrics hold references: alarms made of them would tie
 * their stack to every function and queue of the others.
 */
export const metricOf = (
  name: `AWS/${string} ${string}`,
  dimensionsMap: Readonly<Record<string, string>>,
  statistic: string = Stats.SUM,
  period: Duration = alarmPeriod,
): Metric => {
  const [namespace = "", metricName = ""] = name.split(" ");
  return new Metric({ namespace, metricName, dimensionsMap, statistic, period });
};

export interface RunbookAlarmProps {
  readonly alarmName: string;
  readonly topic: ITopic;
  readonly metric: IMetric;
  /** The alarm is raised above this value. */
  readonly threshold: number;
  /** Periods of the metric in a row that must be above it (default 1). */
  readonly evaluationPeriods?: number;
  /** What it means for people, in one sentence. */
  readonly impact: string;
  /** The runbook's heading in infra/README.md, as its anchor. */
  readonly runbook: string;
}

/** An alarm whose description says what it means for people and links the runbook. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    super(scope, id, {
      alarmName: props.alarmName,
      alarmDescription: `${props.impact} infra/README.md#${props.runbook}`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(props.topic));
  }
}
