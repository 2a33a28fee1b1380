import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AnyPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { resourceName } from "#infra/names.ts";

export interface KeyProps {
  /** Name of the deployment stage. */
  readonly stage: string;
}

/**
 * The key of tables at rest. Whoever may read or write a table may use the key through DynamoDB, and in no other way;
 * so no role needs a statement for it.
 */
export class TableKey extends Key {
  constructor(scope: Construct, id: string, { stage }: KeyProps) {
    super(scope, id, {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      alias: resourceName(stage, "tables"),
      description: "Tables at rest",
    });
    const { account, region } = Stack.of(scope);
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: [
          "kms:Decrypt",
          "kms:Encrypt",
          "kms:GenerateDataKey*",
          "kms:ReEncrypt*",
          "kms:CreateGrant",
          "kms:DescribeKey",
        ],
        resources: ["*"],
        conditions: {
          StringEquals: {
            "kms:CallerAccount": account,
            "kms:ViaService": `dynamodb.${region}.amazonaws.com`,
          },
        },
      }),
    );
  }
}

/** Wraps the data keys of personal data. If it is lost, every name and phone number is lost. */
export class PersonalDataKey extends Key {
  constructor(scope: Construct, id: string, { stage }: KeyProps) {
    super(scope, id, {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      alias: resourceName(stage, "personal-data"),
      description: "Wraps the data keys of personal data",
    });
  }
}
