import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";
import { uploadsBucketName } from "#infra/names.ts";
import { busRetries } from "./bus-retries.ts";
import type { DeadLetterQueue } from "./dead-letter-queue.ts";
import type { ServiceFunction } from "./service-function.ts";

export interface UploadRuleProps {
  readonly ruleName: string;
  /** Name of the deployment stage. */
  readonly stage: string;
  readonly handler: ServiceFunction;
  readonly deadLetters: DeadLetterQueue;
}

/** Starts a function for every file that is put under its service's name. */
export class UploadRule extends Rule {
  constructor(scope: Construct, id: string, { ruleName, stage, handler, deadLetters }: UploadRuleProps) {
    super(scope, id, {
      ruleName,
      eventPattern: {
        source: ["aws.s3"],
        detailType: ["Object Created"],
        detail: {
          bucket: { name: [uploadsBucketName(stage)] },
          object: { key: [{ prefix: `${handler.deployed.service}/` }] },
        },
      },
      targets: [new LambdaFunction(handler.function, { ...busRetries, deadLetterQueue: deadLetters.queue })],
    });
  }
}
