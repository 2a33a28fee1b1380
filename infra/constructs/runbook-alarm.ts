import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

export interface HouseAlarmProps {
  readonly metric: IMetric;
  /** Rings above this value ... */
  readonly above: number;
  /** ... held for so many periods of the metric (default 1). */
  readonly periods?: number;
  /** What it means for people, in one sentence. */
  readonly impact: string;
  /** The heading of infra/README.md that says what to do, as its anchor. */
  readonly runbook: string;
}

/** Alarms look at five minutes at a time: shorter wakes people for what heals itself, longer lets them sleep through. */
export const period = Duration.minutes(5);

/** An alarm that says what it means and where it is written what to do. */
export const alarm = (scope: Construct, name: string, topic: ITopic, props: HouseAlarmProps): Alarm => {
  const made = new Alarm(scope, name, {
    alarmName: name,
    alarmDescription: `${props.impact} infra/README.md#${props.runbook}`,
    metric: props.metric,
    threshold: props.above,
    evaluationPeriods: props.periods ?? 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  made.addAlarmAction(new SnsAction(topic));
  return made;
};
