import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { createRemoteJWKSet } from "jose";
import { createTokenVerifier } from "#shared/access/token.ts";
import { createDocuments } from "#shared/db/documents.ts";
import type { PutEvents } from "#shared/events/publisher.ts";
import { createCursors } from "#shared/http/cursor.ts";
import { createLog, type Log } from "#shared/observability/log.ts";
import { createBlindIndex } from "#shared/personal-data/blind-index.ts";
import { createEnvelope } from "#shared/personal-data/envelope.ts";
import { kmsKeyring } from "#shared/personal-data/kms-keyring.ts";
import type { Surroundings } from "#shared/service/lambda.ts";
import { deployedLimits, type Platform } from "#shared/service/platform.ts";
import { createIds } from "#shared/values/ids.ts";
import { type AwsEnvironment, environmentSchema } from "./environment.ts";
import { createPutEvents } from "./put-events.ts";
import { createReadSecret, type ReadSecret } from "./secrets.ts";

/** What the API's tokens are meant for. */
const audience = "helink-api";

/** Stands where a function was given no right: composing a service may take it, using it may not. */
const notGiven = (what: string) => (): never => {
  throw new Error(`this function was not given ${what}`);
};

const verifierOf = ({ ISSUER, JWKS_URL, CLIENT_IDS }: AwsEnvironment, clock: () => Date) =>
  ISSUER === undefined || JWKS_URL === undefined
    ? notGiven("an issuer of tokens")
    : createTokenVerifier({
        issuer: ISSUER,
        audience,
        keys: createRemoteJWKSet(new URL(JWKS_URL)),
        clock,
        ...(CLIENT_IDS ? { clientIds: CLIENT_IDS } : {}),
      });

/** The platform of a deployed function, from its environment and the secrets named there. */
export const createAwsPlatform = async (
  given: Readonly<Record<string, string | undefined>>,
  read: ReadSecret,
  log: Log,
): Promise<Platform> => {
  const environment = environmentSchema.parse(given);
  const { IDS_SECRET, CURSORS_SECRET, SERVICE_SECRET, PERSONAL_DATA_KEY } = environment;
  const maybe = async (arn: string | undefined) => (arn === undefined ? undefined : read(arn));
  const [idsSecret, cursorsSecret, serviceSecret, edgeSecrets] = await Promise.all([
    maybe(IDS_SECRET),
    maybe(CURSORS_SECRET),
    maybe(SERVICE_SECRET),
    Promise.all(environment.EDGE_SECRETS.map(read)),
  ]);
  const clock = () => new Date();
  const noIds = notGiven("the secret of ids");
  const noCursors = notGiven("the secret of cursors");
  const noKey = notGiven("the key of personal data");
  return {
    stage: environment.STAGE,
    counties: environment.COUNTIES,
    documents: createDocuments({ region: environment.AWS_REGION }),
    clock,
    ids: idsSecret ? createIds(Buffer.from(idsSecret)) : { fresh: noIds, derived: noIds },
    blindIndex: idsSecret ? createBlindIndex(Buffer.from(idsSecret)) : noIds,
    cursors: cursorsSecret ? createCursors(cursorsSecret) : { encode: noCursors, decode: noCursors },
    envelope: PERSONAL_DATA_KEY
      ? createEnvelope(kmsKeyring(PERSONAL_DATA_KEY))
      : { seal: noKey, open: noKey },
    log,
    verifyToken: verifierOf(environment, clock),
    limits: deployedLimits,
    edgeSecrets,
    environment: { ...given, ...(serviceSecret ? JSON.parse(serviceSecret) : {}) },
  };
};

/** The surroundings of the function this process is. */
export const onAws = (service: string): Surroundings => {
  const { AWS_SESSION_TOKEN, AWS_LAMBDA_FUNCTION_NAME, EVENT_BUS } = environmentSchema.parse(process.env);
  const log = createLog(service);
  const putEvents: PutEvents =
    EVENT_BUS === undefined
      ? notGiven("an event bus")
      : createPutEvents(new EventBridgeClient({ maxAttempts: 3 }), EVENT_BUS, log);
  return {
    platform: () => createAwsPlatform(process.env, createReadSecret(AWS_SESSION_TOKEN), log),
    putEvents,
    log,
    functionName: AWS_LAMBDA_FUNCTION_NAME,
  };
};
