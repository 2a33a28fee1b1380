import { type Duration, Stack } from "aws-cdk-lib";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { Construct } from "constructs";
import type { DeployedFunction, Handler } from "#infra/functions/deployed-functions.ts";
import { entryOf } from "#infra/functions/deployed-functions.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { cardStatements, ownTableStatements } from "../functions/table-statements.ts";
import { HouseFunction } from "./base-function.ts";
import type { DeadLetters } from "./consumer-queue.ts";

/**
 * Memory decides a function's share of a processor. Calls end before API Gateway's 30 s; a schedule before the
 * next minute begins; visibility of a queue is six times the worker's time (see GuardedQueue).
 */
const figures: Readonly<Record<Handler, { readonly memoryMb: number; readonly seconds: number }>> = {
  api: { memoryMb: 1_024, seconds: 15 },
  publisher: { memoryMb: 512, seconds: 30 },
  worker: { memoryMb: 512, seconds: 30 },
  schedule: { memoryMb: 512, seconds: 55 },
  stream: { memoryMb: 512, seconds: 60 },
  upload: { memoryMb: 512, seconds: 30 },
};

interface ServiceFunctionProps {
  readonly stage: StageValues;
  readonly manifest: ServiceManifest;
  readonly deployed: DeployedFunction;
  readonly environment: Readonly<Record<string, string>>;
}

/** A function that a manifest becomes, with the rights to tables that the manifest gives it. */
export class ServiceFunction extends HouseFunction {
  readonly deployed: DeployedFunction;

  constructor(scope: Construct, { stage, manifest, deployed, environment }: ServiceFunctionProps) {
    const { service, name, handler, rights } = deployed;
    super(scope, `${service}-${name}`, {
      stage,
      service,
      name,
      entry: entryOf(deployed),
      handler,
      environment,
      ...figures[handler],
    });
    this.deployed = deployed;
    const stack = Stack.of(this);
    this.addRights(ownTableStatements(stack, stage.name, manifest, rights));
    if (handler !== "publisher") this.addRights(cardStatements(stack, stage.name, manifest));
  }

  /** After so many further tries, none of them later than so, what started a run that failed goes to the dead letters. */
  sendFailuresTo({ queue }: DeadLetters, tries: { maxEventAge: Duration; retryAttempts: number }): void {
    this.allow(["sqs:SendMessage"], [queue.queueArn]);
    this.function.configureAsyncInvoke({ onFailure: new SqsDestination(queue), ...tries });
  }
}
