import { Aws } from "aws-cdk-lib";

/** The physical name of a resource, `helink-dev-needs-api`: a name in a log or an alarm shows stage and service. */
export const resourceName = (stage: string, ...parts: readonly string[]): string =>
  ["helink", stage, ...parts].join("-");

/** The uploads bucket's name. Bucket names are unique worldwide, hence the account's number. */
export const uploadsBucketName = (stage: string): string =>
  `${resourceName(stage, "uploads")}-${Aws.ACCOUNT_ID}`;

/** The secrets of a stage by purpose; Secrets Manager generates their values at the first deployment. */
export type SecretPurpose = "ids" | "cursors" | "edge-a" | "edge-b";
