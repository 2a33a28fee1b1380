import { RemovalPolicy } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

/** A bucket without public access: encrypted, TLS only, kept when its stack is deleted. */
export class PrivateBucket extends Construct {
  readonly bucket: IBucket;

  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id);
    // "Default" adds no level to the logical id. The cast: under exactOptionalPropertyTypes CDK's classes do not
    // satisfy CDK's interfaces.
    this.bucket = new Bucket(this, "Default", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
    }) as IBucket;
  }
}
