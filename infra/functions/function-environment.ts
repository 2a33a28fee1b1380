import { Aws } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { DeployedFunction, FileRight, Handler } from "#infra/functions/deployed-functions.ts";
import { settingsOf } from "#infra/functions/settings.ts";
import type { SecretPurpose } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { EnvelopeClass } from "#shared/personal-data/envelope.ts";
import { uploadsName } from "../constructs/uploads-bucket.ts";
import type { SignIn } from "../sign-in/cognito-sign-in.ts";

/** What the data stack holds that functions are given by name and by right. */
export interface Foundations {
  readonly signIn: SignIn;
  readonly secrets: Readonly<Record<SecretPurpose, Secret>>;
  /** Secrets of single services, such as payment keys. */
  readonly serviceSecrets: Readonly<Record<string, Secret>>;
  readonly personalDataKey: IKey;
}

interface Right {
  readonly actions: string[];
  readonly resources: string[];
  readonly conditions?: Record<string, unknown>;
}

/** Purposes whose secrets a handler reads; a publisher only tells what the stream shows, and needs none. */
const secretsOf: Readonly<Record<Handler, readonly SecretPurpose[]>> = {
  api: ["ids", "cursors", "edge-a", "edge-b"],
  publisher: [],
  worker: ["ids"],
  schedule: ["ids"],
  stream: ["ids"],
  upload: [],
};

const fileActions: Readonly<Record<FileRight, string>> = {
  put: "s3:PutObject",
  read: "s3:GetObject",
  remove: "s3:DeleteObject",
};

/** The classes of personal data that a service may open: what it seals itself, and what it says it opens. */
export const openableClasses = ({ seals = [], opens = [] }: ServiceManifest): readonly EnvelopeClass[] => [
  ...new Set([...seals, ...opens]),
];

const ofClasses = (classes: readonly string[]) => ({
  StringEquals: { "kms:EncryptionContext:class": [...classes] },
});

/** The environment of a function of a service (shared/lambda/environment.ts reads it), and the rights it implies. */
export const surroundingsOf = (
  stage: StageValues,
  manifest: ServiceManifest,
  { handler, files }: DeployedFunction,
  { signIn, secrets, serviceSecrets, personalDataKey }: Foundations,
): { environment: Record<string, string>; rights: Right[] } => {
  if (handler === "publisher") return { environment: {}, rights: [] };
  const { seals = [] } = manifest;
  const opens = openableClasses(manifest);
  const own = serviceSecrets[manifest.name];
  const read = [...secretsOf[handler].map((purpose) => secrets[purpose]), ...(own ? [own] : [])];
  const use = (action: string, classes: readonly string[]): Right[] =>
    classes.length === 0
      ? []
      : [{ actions: [action], resources: [personalDataKey.keyArn], conditions: ofClasses(classes) }];
  const api = handler === "api";
  return {
    environment: {
      COUNTIES: stage.counties.join(","),
      ...(secretsOf[handler].includes("ids") ? { IDS_SECRET: secrets.ids.secretArn } : {}),
      ...(opens.length > 0 ? { PERSONAL_DATA_KEY: personalDataKey.keyArn } : {}),
      ...(own ? { SERVICE_SECRET: own.secretArn } : {}),
      ...(api
        ? {
            CURSORS_SECRET: secrets.cursors.secretArn,
            EDGE_SECRETS: [secrets["edge-a"].secretArn, secrets["edge-b"].secretArn].join(","),
            // Instances read secrets when they start; a new value here starts new ones.
            EDGE_SECRET_SENT: stage.edgeSecret,
            ISSUER: signIn.issuer,
            JWKS_URL: signIn.jwksUrl,
            ...(signIn.clientIds.length > 0 ? { CLIENT_IDS: signIn.clientIds.join(",") } : {}),
          }
        : {}),
      ...(files.length > 0 ? { UPLOADS_BUCKET: uploadsName(stage.name) } : {}),
      ...settingsOf(stage, manifest).plain,
    },
    rights: [
      ...(read.length > 0
        ? [{ actions: ["secretsmanager:GetSecretValue"], resources: read.map((secret) => secret.secretArn) }]
        : []),
      ...(files.length > 0
        ? [
            {
              actions: files.map((right) => fileActions[right]),
              resources: [`arn:${Aws.PARTITION}:s3:::${uploadsName(stage.name)}/${manifest.name}/*`],
            },
          ]
        : []),
      ...use("kms:GenerateDataKey", seals),
      ...use("kms:Decrypt", opens),
    ],
  };
};
