import { Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { houseName } from "#infra/names.ts";
import type { Schedule as DeclaredSchedule } from "#shared/manifest/manifest.ts";
import type { DeadLetters } from "./consumer-queue.ts";
import type { ServiceFunction } from "./service-function.ts";

/** Starts a service's schedule every so many minutes. What was missed is not made up: the next run finds it all. */
export const schedule = (
  runner: ServiceFunction,
  stage: string,
  { name, everyMinutes }: DeclaredSchedule,
  dead: DeadLetters,
): Schedule => {
  const role = new Role(runner, `${name}-role`, {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
  });
  const { functionArn } = runner.function;
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [functionArn] }));
  role.addToPolicy(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [dead.queue.queueArn] }));
  return new Schedule(runner, `${name}-schedule`, {
    scheduleName: houseName(stage, runner.deployed.service, name),
    schedule: ScheduleExpression.rate(Duration.minutes(everyMinutes)),
    target: new LambdaInvoke(runner.function, {
      role: role.withoutPolicyUpdates(),
      input: ScheduleTargetInput.fromObject({ schedule: name }),
      deadLetterQueue: dead.queue,
      maxEventAge: Duration.minutes(1),
      retryAttempts: 0,
    }),
  });
};
