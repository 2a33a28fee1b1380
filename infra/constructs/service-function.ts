import { type Duration, Stack } from "aws-cdk-lib";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { Construct } from "constructs";
import type { DataResources } from "#infra/functions/data-resources.ts";
import { type DeployedFunction, entryOf, type Handler } from "#infra/functions/deployed-functions.ts";
import { functionEnvironment } from "#infra/functions/function-environment.ts";
import { cardStatements, ownTableStatements } from "#infra/functions/table-statements.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { BaseFunction } from "./base-function.ts";
import type { DeadLetterQueue } from "./dead-letter-queue.ts";

/**
 * Memory also decides a function's share of CPU. Timeouts: a call ends before API Gateway's 30 s, a schedule before the
 * next minute begins; a queue hides a message for six times its worker's timeout (ConsumerQueue); a stream's ten records
 * (TableStreamSource) end though each asks Stripe three times in vain, which takes it 17 s.
 */
const sizes: Readonly<Record<Handler, { readonly memoryMb: number; readonly timeoutSeconds: number }>> = {
  api: { memoryMb: 1_024, timeoutSeconds: 15 },
  publisher: { memoryMb: 512, timeoutSeconds: 30 },
  worker: { memoryMb: 512, timeoutSeconds: 30 },
  schedule: { memoryMb: 512, timeoutSeconds: 55 },
  stream: { memoryMb: 512, timeoutSeconds: 180 },
  upload: { memoryMb: 512, timeoutSeconds: 30 },
};

export interface ServiceFunctionProps {
  readonly stage: StageValues;
  readonly manifest: ServiceManifest;
  readonly deployed: DeployedFunction;
  readonly data: DataResources;
  /** Environment variables beside those of every function of its kind. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A function that a manifest declares, with the environment and exactly the rights that follow from the manifest. */
export class ServiceFunction extends BaseFunction {
  readonly deployed: DeployedFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const { stage, manifest, deployed, data } = props;
    const { service, name, handler } = deployed;
    const { environment, rights } = functionEnvironment(stage, manifest, deployed, data);
    super(scope, id, {
      stage,
      service,
      name,
      entry: entryOf(deployed),
      fonts: deployed.fonts,
      handler,
      environment: { ...environment, ...props.environment },
      ...sizes[handler],
    });
    this.deployed = deployed;
    const stack = Stack.of(this);
    this.addRights(ownTableStatements(stack, stage.name, manifest, deployed.rights));
    if (deployed.rights.reads) this.addRights(cardStatements(stack, stage.name, manifest));
    for (const { actions, resources, conditions } of rights) this.allow(actions, resources, conditions);
  }

  /**
   * Sends the event of a failed run to the dead-letter queue after `retryAttempts` retries, or once it is older than
   * `maxEventAge`.
   */
  sendFailuresTo(
    { queue }: DeadLetterQueue,
    retries: { readonly maxEventAge: Duration; readonly retryAttempts: number },
  ): void {
    this.allow(["sqs:SendMessage"], [queue.queueArn]);
    this.function.configureAsyncInvoke({ onFailure: new SqsDestination(queue), ...retries });
  }
}
