import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { createDocuments } from "#shared/db/documents.ts";
import { Problem } from "#shared/problem/problem.ts";
import { createIds } from "#shared/values/ids.ts";
import { resourceName } from "../names.ts";
import type { StageValues } from "../stages.ts";
import type { CountyStage } from "./county.ts";

/** What an error of AWS means to whoever typed the command, by the error's name. */
const meanings: ReadonlyMap<string, string> = new Map([
  ["CredentialsProviderError", "no AWS credentials were found: sign in, or set AWS_PROFILE"],
  ["UnrecognizedClientException", "AWS does not know these credentials: sign in again"],
  ["ExpiredTokenException", "the AWS credentials have expired: sign in again"],
  [
    "ResourceNotFoundException",
    "the stage is not deployed in this account and region: deploy its data stack first, or take the account's own credentials",
  ],
  [
    "AccessDeniedException",
    'the credentials may not do this: infra/README.md, "A new county", lists the rights',
  ],
]);

/** The error in words; as it is, where nothing is known of it. */
export const inWords = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Problem && error.code === "busy")
    return "others kept writing to the county: run it again, and it goes on where it was";
  const meaning = meanings.get(error.name);
  return meaning === undefined ? error.message : `${meaning} (${error.message})`;
};

/**
 * A deployed stage by the operator's own AWS credentials, as the SDK finds them; `AWS_ENDPOINT_URL_DYNAMODB` and
 * `AWS_ENDPOINT_URL_SECRETS_MANAGER` lead elsewhere. The secret of its ids is read from Secrets Manager.
 * @throws AWS's errors, see {@link inWords}
 */
export const openDeployedStage = async ({ name, region }: StageValues): Promise<CountyStage> => {
  const secrets = new SecretsManagerClient({ region });
  const SecretId = resourceName(name, "ids");
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString) throw new Error(`the secret ${SecretId} is empty`);
  return {
    stage: name,
    // The operator may be far from the region.
    documents: createDocuments({ region, timeouts: { connection: 10_000, request: 20_000 } }),
    ids: createIds(Buffer.from(SecretString)),
    clock: () => new Date(),
  };
};
