import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { PersonalDataKey, TableKey } from "#infra/constructs/keys.ts";
import { ServiceTable } from "#infra/constructs/service-table.ts";
import { TableBackups } from "#infra/constructs/table-backups.ts";
import { UploadsBucket } from "#infra/constructs/uploads-bucket.ts";
import type { DataResources, TokenIssuer } from "#infra/functions/data-resources.ts";
import { settingsOf } from "#infra/functions/settings.ts";
import { resourceName, type SecretPurpose } from "#infra/names.ts";
import { CognitoSignIn } from "#infra/sign-in/cognito-sign-in.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/** The region of the site stack, which reads the edge secrets there. */
export const edgeRegion = "us-east-1";

export interface DataStackProps extends StackProps {
  readonly stage: StageValues;
  readonly manifests: readonly ServiceManifest[];
}

/** What is never destroyed: tables, keys, secrets, and the people who can sign in. */
export class DataStack extends Stack implements DataResources {
  readonly tables: Readonly<Record<string, ServiceTable>>;
  readonly personalDataKey: IKey;
  readonly secrets: Readonly<Record<SecretPurpose, Secret>>;
  readonly serviceSecrets: Readonly<Record<string, Secret>>;
  readonly tokenIssuer: TokenIssuer;
  /** The user pool, where people sign in here. */
  readonly signIn?: CognitoSignIn;

  constructor(scope: Construct, id: string, { stage, manifests, ...props }: DataStackProps) {
    super(scope, id, {
      ...props,
      description: "Helink: what is never destroyed",
      terminationProtection: true,
    });
    const encryptionKey = new TableKey(this, "TableKey", { stage: stage.name });
    this.tables = Object.fromEntries(
      manifests.map(({ name, table: definition }) => [
        name,
        new ServiceTable(this, definition.name, { stage: stage.name, definition, encryptionKey }),
      ]),
    );
    new TableBackups(this, "Backups", {
      stage,
      tables: Object.values(this.tables).map(({ table }) => table.tableArn),
    });
    this.personalDataKey = new PersonalDataKey(this, "PersonalDataKey", { stage: stage.name });
    this.secrets = {
      ids: this.#generatedSecret(stage, "ids"),
      cursors: this.#generatedSecret(stage, "cursors"),
      "edge-a": this.#generatedSecret(stage, "edge-a"),
      "edge-b": this.#generatedSecret(stage, "edge-b"),
    };
    this.serviceSecrets = Object.fromEntries(
      manifests
        .map((manifest) => [manifest.name, settingsOf(stage, manifest).secretNames] as const)
        .filter(([, names]) => names.length > 0)
        .map(([name]) => [name, this.#enteredSecret(stage, name)]),
    );
    const { identity } = stage;
    if (identity.kind === "cognito") {
      this.signIn = new CognitoSignIn(this, "SignIn", { stage });
      this.tokenIssuer = this.signIn;
    } else {
      this.tokenIssuer = { issuer: identity.issuer, jwksUrl: identity.jwksUrl, clientIds: [] };
    }
    new UploadsBucket(this, "Uploads", { stage });
  }

  /** A generated secret of 44 letters and digits, which are 262 bits. */
  #generatedSecret(stage: StageValues, purpose: SecretPurpose): Secret {
    return new Secret(this, `${purpose}-secret`, {
      secretName: resourceName(stage.name, purpose),
      generateSecretString: { passwordLength: 44, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      ...(purpose.startsWith("edge") ? { replicaRegions: [{ region: edgeRegion }] } : {}),
    });
  }

  /**
   * A secret whose values others issue, such as a payment provider; entered by hand after the first deployment. Until
   * then it holds none of them. The template names no value, so that a later deployment cannot overwrite one.
   */
  #enteredSecret(stage: StageValues, service: string): Secret {
    return new Secret(this, `${service}-secret`, {
      secretName: resourceName(stage.name, service),
      generateSecretString: { secretStringTemplate: "{}", generateStringKey: "nothing-entered-yet" },
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }
}
