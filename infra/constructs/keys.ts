import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AnyPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { houseName } from "#infra/names.ts";

const kept = { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN } as const;

/**
 * The key of tables at rest. Whoever may read or write a table may use it through DynamoDB, and in no other way, so
 * that no role needs a statement of its own.
 */
export const createTableKey = (scope: Construct, stage: string): Key => {
  const { account, region } = Stack.of(scope);
  const key = new Key(scope, "TableKey", {
    ...kept,
    alias: houseName(stage, "tables"),
    description: "Tables at rest",
  });
  key.addToResourcePolicy(
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
        StringEquals: { "kms:CallerAccount": account, "kms:ViaService": `dynamodb.${region}.amazonaws.com` },
      },
    }),
  );
  return key;
};

/** The key that wraps the data keys of people's envelopes; lost, every name and phone is lost. */
export const createPersonalDataKey = (scope: Construct, stage: string): Key =>
  new Key(scope, "PersonalDataKey", {
    ...kept,
    alias: houseName(stage, "personal-data"),
    description: "Wraps the data keys of personal data",
  });
