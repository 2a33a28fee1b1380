import { createRemoteJWKSet } from "jose";
import { createTokenVerifier } from "#shared/access/token.ts";
import { createCursors } from "#shared/db/cursor.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { createLog, type Log } from "#shared/observability/log.ts";
import { createBlindIndex } from "#shared/personal-data/blind-index.ts";
import type { Envelope } from "#shared/personal-data/envelope.ts";
import { deployedLimits, type Platform } from "#shared/platform/platform.ts";
import { createIds } from "#shared/values/ids.ts";
import { type AwsEnvironment, environmentSchema } from "./environment.ts";
import type { LambdaRuntime } from "./handlers.ts";
import { createHideMessage } from "./hide-message.ts";
import { createReadSecret, type ReadSecret } from "./secrets.ts";

/** Audience of the API's tokens. */
const audience = "helink-api";

/** In place of what a function has no right to: a service may be composed with it, but using it throws. */
const unavailable = (what: string) => (): never => {
  throw new Error(`this function was not given ${what}`);
};

const verifierOf = ({ ISSUER, JWKS_URL, CLIENT_IDS }: AwsEnvironment, clock: () => Date) =>
  ISSUER === undefined || JWKS_URL === undefined
    ? unavailable("an issuer of tokens")
    : createTokenVerifier({
        issuer: ISSUER,
        audience,
        keys: createRemoteJWKSet(new URL(JWKS_URL)),
        clock,
        ...(CLIENT_IDS ? { clientIds: CLIENT_IDS } : {}),
      });

/** Creates the envelope for a key, named by its ARN. */
export type EnvelopeUnder = (keyArn: string) => Envelope;

/** The platform of a deployed function, from its environment and the secrets named there. */
export const createAwsPlatform = async (
  variables: Readonly<Record<string, string | undefined>>,
  read: ReadSecret,
  log: Log,
  envelopeUnder?: EnvelopeUnder,
): Promise<Platform> => {
  const environment = environmentSchema().parse(variables);
  const { IDS_SECRET, CURSORS_SECRET, SERVICE_SECRET, PERSONAL_DATA_KEY } = environment;
  const maybe = async (arn: string | undefined) => (arn === undefined ? undefined : read(arn));
  const [idsSecret, cursorsSecret, serviceSecret, edgeSecrets] = await Promise.all([
    maybe(IDS_SECRET),
    maybe(CURSORS_SECRET),
    maybe(SERVICE_SECRET),
    Promise.all(environment.EDGE_SECRETS.map(read)),
  ]);
  const clock = () => new Date();
  const noIds = unavailable("the secret of ids");
  const noCursors = unavailable("the secret of cursors");
  const noKey = unavailable("the key of personal data");
  return {
    stage: environment.STAGE,
    documents: createDocuments({ region: environment.AWS_REGION }),
    clock,
    ids: idsSecret ? createIds(Buffer.from(idsSecret)) : { fresh: noIds, derived: noIds },
    blindIndex: idsSecret ? createBlindIndex(Buffer.from(idsSecret)) : noIds,
    cursors: cursorsSecret ? createCursors(cursorsSecret) : { encode: noCursors, decode: noCursors },
    envelope:
      PERSONAL_DATA_KEY && envelopeUnder ? envelopeUnder(PERSONAL_DATA_KEY) : { seal: noKey, open: noKey },
    log,
    verifyToken: verifierOf(environment, clock),
    signIn: environment.ISSUER
      ? { issuer: environment.ISSUER, clientId: environment.CLIENT_IDS?.[0] ?? "helink-web" }
      : undefined,
    limits: deployedLimits,
    edgeSecrets,
    environment: { ...variables, ...(serviceSecret ? JSON.parse(serviceSecret) : {}) },
  };
};

/**
 * The runtime of the function that this process is.
 * @param envelopeUnder only for services that seal or open personal data, so that the others do not load the code for it
 */
export const awsRuntime = (service: string, envelopeUnder?: EnvelopeUnder): LambdaRuntime => {
  // Lambda sets both: what authenticates the function to the secrets extension, and `helink-dev-donations-poster`.
  const {
    AWS_SESSION_TOKEN = "",
    AWS_LAMBDA_FUNCTION_NAME = "",
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT,
  } = process.env;
  const log = createLog(service);
  const read = createReadSecret(AWS_SESSION_TOKEN, PARAMETERS_SECRETS_EXTENSION_HTTP_PORT);
  return {
    platform: () => createAwsPlatform(process.env, read, log, envelopeUnder),
    log,
    functionName: AWS_LAMBDA_FUNCTION_NAME,
    hideMessage: createHideMessage(),
  };
};
