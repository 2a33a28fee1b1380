import { Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import { resourceName } from "#infra/names.ts";
import type { Schedule as DeclaredSchedule } from "#shared/manifest/manifest.ts";
import type { DeadLetterQueue } from "./dead-letter-queue.ts";
import type { ServiceFunction } from "./service-function.ts";

export interface MinuteScheduleProps {
  /** Name of the deployment stage. */
  readonly stage: string;
  readonly runner: ServiceFunction;
  readonly schedule: DeclaredSchedule;
  readonly deadLetters: DeadLetterQueue;
}

/**
 * Starts one of a service's schedules every few minutes, each part of it by an event of its own. A failed start is not
 * retried: the next run does its work.
 */
export class MinuteSchedule extends Construct {
  constructor(scope: Construct, id: string, props: MinuteScheduleProps) {
    super(scope, id);
    const { stage, runner, deadLetters } = props;
    const { name, everyMinutes, parts = 1 } = props.schedule;
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    const { functionArn } = runner.function;
    role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [functionArn] }));
    role.addToPolicy(
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [deadLetters.queue.queueArn] }),
    );
    for (let part = 0; part < parts; part += 1) {
      const scheduleName = resourceName(stage, runner.deployed.service, name);
      // "Default" adds no level to the logical id.
      new Schedule(this, part === 0 ? "Default" : `part-${part}`, {
        scheduleName: part === 0 ? scheduleName : `${scheduleName}-${part}`,
        schedule: ScheduleExpression.rate(Duration.minutes(everyMinutes)),
        target: new LambdaInvoke(runner.function, {
          role: role.withoutPolicyUpdates(),
          input: ScheduleTargetInput.fromObject(parts === 1 ? { schedule: name } : { schedule: name, part }),
          deadLetterQueue: deadLetters.queue,
          maxEventAge: Duration.minutes(1),
          retryAttempts: 0,
        }),
      });
    }
  }
}
