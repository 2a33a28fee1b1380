import { Aws, Duration } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { type CfnBucket, HttpMethods } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { houseName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import { DeadLetters } from "./consumer-queue.ts";
import { privateBucket } from "./private-bucket.ts";
import type { ServiceFunction } from "./service-function.ts";
import { delivery } from "./subscription-rule.ts";

/** The bucket's name: buckets of all the world share one list of names, so the account's number makes it ours. */
export const uploadsName = (stage: string): string => `${houseName(stage, "uploads")}-${Aws.ACCOUNT_ID}`;

/** Where pages put files, as an origin. */
export const uploadsOrigin = ({ name, region }: StageValues): string =>
  `https://${uploadsName(name)}.s3.${region}.amazonaws.com`;

/** Files on their way in: removed once they are read, and in any case after a week. Pages put them here directly. */
export const createUploads = (scope: Construct, { name, host }: StageValues): void => {
  const bucket = privateBucket(scope, "Uploads", {
    bucketName: uploadsName(name),
    lifecycleRules: [{ expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: [`https://${host}`], allowedHeaders: ["*"] }],
  });
  // CDK would switch this on by a function of its own with rights over every bucket.
  (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
};

/** Starts a function for every file that is put under its service's name. */
export const takeUploads = (taker: ServiceFunction, stage: string): DeadLetters => {
  const { service, name } = taker.deployed;
  const ruleName = houseName(stage, service, name);
  const dead = new DeadLetters(taker, ruleName);
  taker.sendFailuresTo(dead, { maxEventAge: Duration.hours(6), retryAttempts: 2 });
  new Rule(taker, "Rule", {
    ruleName,
    eventPattern: {
      source: ["aws.s3"],
      detailType: ["Object Created"],
      detail: { bucket: { name: [uploadsName(stage)] }, object: { key: [{ prefix: `${service}/` }] } },
    },
    targets: [new LambdaFunction(taker.function, { ...delivery, deadLetterQueue: dead.queue })],
  });
  return dead;
};
