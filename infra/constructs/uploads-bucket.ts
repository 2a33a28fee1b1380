import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { type CfnBucket, HttpMethods } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { uploadsBucketName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import { PrivateBucket } from "./private-bucket.ts";

/** The origin of the uploads bucket, where the page puts files. */
export const uploadsOrigin = ({ name, region }: StageValues): string =>
  `https://${uploadsBucketName(name)}.s3.${region}.amazonaws.com`;

export interface UploadsBucketProps {
  readonly stage: StageValues;
}

/** Files to be imported; the page puts them here. The importer removes each after reading it, at the latest a rule does after a week. */
export class UploadsBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { stage: { name, host } }: UploadsBucketProps) {
    super(scope, id, {
      bucketName: uploadsBucketName(name),
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: [
        { expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      cors: [
        { allowedMethods: [HttpMethods.PUT], allowedOrigins: [`https://${host}`], allowedHeaders: ["*"] },
      ],
    });
    // CDK's own switch deploys a function with rights over every bucket of the account.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }
}
