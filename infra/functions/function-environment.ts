import { Aws } from "aws-cdk-lib";
import { type SecretPurpose, uploadsBucketName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { EnvelopeClass } from "#shared/personal-data/envelope.ts";
import type { DataResources } from "./data-resources.ts";
import type { DeployedFunction, FileRight, Handler } from "./deployed-functions.ts";
import { settingsOf } from "./settings.ts";

interface Right {
  readonly actions: string[];
  readonly resources: string[];
  readonly conditions?: Record<string, unknown>;
}

/** The secrets that each handler reads. A publisher needs none: it publishes what the stream shows. */
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

/**
 * Whether a function seals and opens personal data: what answers calls does, unless it makes programs; in a service that
 * writes to people, the schedules that do so; and what removes somebody's sign-in, whose name there is sealed. All others
 * work with ids, but for a function that says itself what it seals, and opens nothing.
 */
const holdsKey = (
  { sends = [] }: ServiceManifest,
  { handler, identity, rights }: DeployedFunction,
): boolean =>
  rights.reads &&
  (identity === "people" || (identity === undefined && handler === (sends.length > 0 ? "schedule" : "api")));

/** The right to one action of the key, for these classes of personal data only; none without a class. */
const keyRight = (action: string, key: string, classes: readonly EnvelopeClass[]): Right[] =>
  classes.length === 0
    ? []
    : [
        {
          actions: [action],
          resources: [key],
          conditions: { StringEquals: { "kms:EncryptionContext:class": [...classes] } },
        },
      ];

/** The environment of a service's function (read by shared/lambda/environment.ts), and the rights that go with it. */
export const functionEnvironment = (
  stage: StageValues,
  manifest: ServiceManifest,
  deployed: DeployedFunction,
  { tokenIssuer, secrets, serviceSecrets, personalDataKey }: DataResources,
): { environment: Record<string, string>; rights: Right[] } => {
  const { handler, files, identity } = deployed;
  if (handler === "publisher") return { environment: {}, rights: [] };
  const holds = holdsKey(manifest, deployed);
  const opens = holds && deployed.seals.length === 0 ? openableClasses(manifest) : [];
  const writes = deployed.rights.puts.length + deployed.rights.updates.length > 0;
  const sealsOwn = holds && writes && identity !== "people";
  const seals = [...(sealsOwn ? (manifest.seals ?? []) : []), ...deployed.seals];
  const serviceSecret = serviceSecrets[manifest.name];
  const readSecrets = [
    ...secretsOf[handler].map((purpose) => secrets[purpose]),
    ...(serviceSecret ? [serviceSecret] : []),
  ];
  const { administration } = tokenIssuer;
  const forApi = {
    CURSORS_SECRET: secrets.cursors.secretArn,
    EDGE_SECRETS: [secrets["edge-a"].secretArn, secrets["edge-b"].secretArn].join(","),
    // Instances read secrets when they start; a new value here makes Lambda start new ones.
    EDGE_SECRET_SENT: stage.edgeSecret,
    ISSUER: tokenIssuer.issuer,
    JWKS_URL: tokenIssuer.jwksUrl,
    ...(tokenIssuer.clientIds.length > 0 ? { CLIENT_IDS: tokenIssuer.clientIds.join(",") } : {}),
  };
  return {
    environment: {
      ...(secretsOf[handler].includes("ids") ? { IDS_SECRET: secrets.ids.secretArn } : {}),
      ...(opens.length + seals.length > 0 ? { PERSONAL_DATA_KEY: personalDataKey.keyArn } : {}),
      ...(serviceSecret ? { SERVICE_SECRET: serviceSecret.secretArn } : {}),
      ...(handler === "api" ? forApi : {}),
      ...(files.length > 0 ? { UPLOADS_BUCKET: uploadsBucketName(stage.name) } : {}),
      ...(identity ? administration?.environment : {}),
      ...settingsOf(stage, manifest).plain,
    },
    rights: [
      ...(readSecrets.length > 0
        ? [
            {
              actions: ["secretsmanager:GetSecretValue"],
              resources: readSecrets.map((secret) => secret.secretArn),
            },
          ]
        : []),
      ...(files.length > 0
        ? [
            {
              actions: files.map((right) => fileActions[right]),
              resources: [`arn:${Aws.PARTITION}:s3:::${uploadsBucketName(stage.name)}/${manifest.name}/*`],
            },
          ]
        : []),
      // Without it S3 answers 403 where a file has gone, as to somebody who may not read it.
      ...(files.includes("read")
        ? [
            {
              actions: ["s3:ListBucket"],
              resources: [`arn:${Aws.PARTITION}:s3:::${uploadsBucketName(stage.name)}`],
              conditions: { StringLike: { "s3:prefix": [`${manifest.name}/*`] } },
            },
          ]
        : []),
      ...(identity && administration
        ? [{ actions: [...administration.actions[identity]], resources: [administration.resource] }]
        : []),
      ...keyRight("kms:GenerateDataKey", personalDataKey.keyArn, seals),
      ...keyRight("kms:Decrypt", personalDataKey.keyArn, opens),
    ],
  };
};
