import { createRemoteJWKSet } from "jose";
import { createTokenVerifier } from "#shared/access/token.ts";
import { createCursors } from "#shared/db/cursor.ts";
import { createDocuments } from "#shared/db/documents.ts";
import type { Log } from "#shared/observability/log.ts";
import { createBlindIndex } from "#shared/personal-data/blind-index.ts";
import { createEnvelope } from "#shared/personal-data/envelope.ts";
import { deployedLimits, type Platform } from "#shared/platform/platform.ts";
import { createIds } from "#shared/values/ids.ts";
import type { Clock } from "#shared/values/time.ts";
import { webClientId } from "../identity/provider.ts";
import { localKeyring } from "./local-keyring.ts";
import type { LocalSecrets } from "./secrets.ts";

export interface LocalPlatformOptions {
  readonly dynamoDbEndpoint: string;
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly secrets: LocalSecrets;
  readonly log: Log;
  readonly clock: Clock;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** DynamoDB Local accepts any credentials; with -sharedDb all share one database. */
export const localCredentials = { accessKeyId: "local", secretAccessKey: "local" } as const;
export const localRegion = "local";
export const localStage = "local";

const bytes = (base64: string): Buffer => Buffer.from(base64, "base64");

/** The platform of the local stack: local endpoint, issuer and keys, and rate limits 100 times as high as deployed. */
export const createLocalPlatform = (options: LocalPlatformOptions): Platform => {
  const { secrets, clock, log, issuer } = options;
  return {
    stage: localStage,
    documents: createDocuments({
      region: localRegion,
      endpoint: options.dynamoDbEndpoint,
      credentials: localCredentials,
      // A busy laptop is slow, not broken.
      timeouts: { connection: 25_000, request: 25_000 },
    }),
    clock,
    ids: createIds(bytes(secrets.ids)),
    cursors: createCursors(secrets.cursors),
    envelope: createEnvelope(localKeyring(bytes(secrets.envelope))),
    blindIndex: createBlindIndex(bytes(secrets.blindIndex)),
    log,
    verifyToken: createTokenVerifier({
      issuer,
      audience: "helink-api",
      keys: createRemoteJWKSet(new URL(options.jwksUrl)),
      clock,
    }),
    signIn: { issuer, clientId: webClientId },
    limits: {
      bodyBytes: deployedLimits.bodyBytes,
      publicPerMinute: deployedLimits.publicPerMinute * 100,
      authenticatedPerMinute: deployedLimits.authenticatedPerMinute * 100,
      // Everybody on the laptop has one address, and tests of load are one person.
      factor: 1_000,
    },
    edgeSecrets: [],
    environment: options.environment,
  };
};
