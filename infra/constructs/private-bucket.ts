import { RemovalPolicy } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

/** A bucket nobody reads but through what is granted: encrypted, TLS only, kept when its stack goes. */
export const privateBucket = (scope: Construct, name: string, more: BucketProps): IBucket =>
  // CDK's classes and interfaces differ in how a property may be absent; nothing else does.
  new Bucket(scope, name, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...more,
  }) as IBucket;
