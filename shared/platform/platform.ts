import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { VerifyToken } from "#shared/access/token.ts";
import type { Cursors } from "#shared/db/cursor.ts";
import type { Log } from "#shared/observability/log.ts";
import type { BlindIndex } from "#shared/personal-data/blind-index.ts";
import type { Envelope } from "#shared/personal-data/envelope.ts";
import type { Ids } from "#shared/values/ids.ts";
import type { Clock } from "#shared/values/time.ts";

/** Limits of a stage. Locally they are higher than deployed; the body limit is the same. */
export interface Limits {
  readonly bodyBytes: number;
  /** Calls a minute: by client address without a token, by person with one. */
  readonly publicPerMinute: number;
  readonly authenticatedPerMinute: number;
  /** How many times the figures of shared/limits/limits.ts are allowed here: once where it is deployed. */
  readonly factor: number;
}

export const deployedLimits: Limits = {
  bodyBytes: 256 * 1024,
  // Per function and instance: whoever shares an address, as behind a mobile network, shares this.
  publicPerMinute: 600,
  authenticatedPerMinute: 120,
  factor: 1,
};

/** What every service is composed with: clients, clock, ids and secrets, created once per process. */
export interface Platform {
  /** `local`, `dev` or `prod`. */
  readonly stage: string;
  readonly documents: DynamoDBDocumentClient;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly cursors: Cursors;
  readonly envelope: Envelope;
  readonly blindIndex: BlindIndex;
  readonly log: Log;
  readonly verifyToken: VerifyToken;
  /** Where people sign in, and the page's client id there. Only functions that answer calls have it. */
  readonly signIn: { readonly issuer: string; readonly clientId: string } | undefined;
  readonly limits: Limits;
  /** CloudFront's secret headers that are currently valid; empty if there is no CloudFront (the laptop). */
  readonly edgeSecrets: readonly string[];
  /** The service's settings, not yet parsed by its manifest's `environment`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
