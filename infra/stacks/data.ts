import { RemovalPolicy, SecretValue, Stack, type StackProps } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { createPersonalDataKey, createTableKey } from "#infra/constructs/keys.ts";
import { ServiceTable } from "#infra/constructs/service-table.ts";
import { createUploads } from "#infra/constructs/uploads-bucket.ts";
import type { Foundations } from "#infra/functions/function-environment.ts";
import { settingsOf } from "#infra/functions/settings.ts";
import { houseName, type SecretPurpose, secretPurposes } from "#infra/names.ts";
import { createSignIn, type SignIn } from "#infra/sign-in/cognito-sign-in.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/** CloudFront's stack lives here, and reads the edge secret where it lives. */
export const edgeRegion = "us-east-1";

/** What is never destroyed: tables, keys, secrets, and the people who can sign in. */
export class DataStack extends Stack implements Foundations {
  readonly tables: Readonly<Record<string, ServiceTable>>;
  readonly personalDataKey;
  readonly secrets: Readonly<Record<SecretPurpose, Secret>>;
  readonly serviceSecrets: Readonly<Record<string, Secret>>;
  readonly signIn: SignIn;

  constructor(
    scope: Construct,
    stage: StageValues,
    manifests: readonly ServiceManifest[],
    props: StackProps,
  ) {
    super(scope, "data", {
      ...props,
      description: "Helink: what is never destroyed",
      terminationProtection: true,
    });
    const key = createTableKey(this, stage.name);
    this.tables = Object.fromEntries(
      manifests.map(({ name, table }) => [name, new ServiceTable(this, stage.name, table, key)]),
    );
    this.personalDataKey = createPersonalDataKey(this, stage.name);
    this.secrets = Object.fromEntries(
      secretPurposes.map((purpose) => [purpose, this.#generated(stage, purpose)]),
    ) as Record<SecretPurpose, Secret>;
    this.serviceSecrets = Object.fromEntries(
      manifests
        .map((manifest) => [manifest.name, settingsOf(stage, manifest).secretNames] as const)
        .filter(([, names]) => names.length > 0)
        .map(([name, names]) => [name, this.#entered(stage, name, names)]),
    );
    this.signIn = createSignIn(this, stage);
    createUploads(this, stage);
  }

  /** 44 letters and digits are 262 bits. */
  #generated(stage: StageValues, purpose: SecretPurpose): Secret {
    return new Secret(this, `${purpose}-secret`, {
      secretName: houseName(stage.name, purpose),
      generateSecretString: { passwordLength: 44, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
      ...(purpose.startsWith("edge") ? { replicaRegions: [{ region: edgeRegion }] } : {}),
    });
  }

  /** Values that somebody else gives, such as a payment provider, are entered by hand after the first deployment. */
  #entered(stage: StageValues, service: string, names: readonly string[]): Secret {
    return new Secret(this, `${service}-secret`, {
      secretName: houseName(stage.name, service),
      secretObjectValue: Object.fromEntries(
        names.map((name) => [name, SecretValue.unsafePlainText("unset")]),
      ),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
