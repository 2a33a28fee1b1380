import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { localKeyring } from "#infra/local/platform/local-keyring.ts";
import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
import { createCursors } from "#shared/db/cursor.ts";
import { createDocuments } from "#shared/db/documents.ts";
import type { TableDefinition } from "#shared/db/table.ts";
import { errorFields } from "#shared/observability/log.ts";
import { createBlindIndex } from "#shared/personal-data/blind-index.ts";
import { createEnvelope } from "#shared/personal-data/envelope.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Problem } from "#shared/problem/problem.ts";
import { createIds } from "#shared/values/ids.ts";
import { dynamoDbEndpoint } from "./dynamodb-endpoint.ts";

export const testIssuer = "https://issuer.test";
const credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** A clock that only the test moves. Starts on Monday 2 March 2026, 09:00 in Shanghai. */
export const createTestClock = (start = "2026-03-02T01:00:00.000Z") => {
  let now = new Date(start);
  return Object.assign(() => now, {
    set: (instant: string) => {
      now = new Date(instant);
    },
    advanceMinutes: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  });
};
export type TestClock = ReturnType<typeof createTestClock>;

/**
 * A platform on the run's DynamoDB Local, under a deployment stage of its own, with the tables created. A token is a
 * JSON identity in base64url (see test/support/call-api.ts); test/stack tests real tokens.
 * @param options `factor`: how many times the figures of shared/limits/ are allowed; 1 as deployed
 */
export const createTestPlatform = async (
  tables: readonly TableDefinition[],
  options: { clock?: TestClock; stage?: string; environment?: Record<string, string>; factor?: number } = {},
) => {
  const { factor = 1_000 } = options;
  const endpoint = dynamoDbEndpoint();
  const stage = options.stage ?? `test-${randomUUID().slice(0, 8)}`;
  await createTables(new DynamoDBClient({ region: "local", endpoint, credentials }), stage, tables);
  const secret = Buffer.alloc(32, 7);
  const logged: { level: string; event: string; fields: unknown }[] = [];
  const log =
    (level: string) =>
    (event: string, ...parts: unknown[]) => {
      const fields = parts.map((part) => (part instanceof Error ? errorFields(part) : part));
      logged.push({ level, event, fields });
    };
  const clock = options.clock ?? createTestClock();
  const platform: Platform = {
    stage,
    documents: createDocuments({
      region: "local",
      endpoint,
      credentials,
      timeouts: { connection: 25_000, request: 25_000 },
    }),
    clock,
    ids: createIds(secret),
    cursors: createCursors("test"),
    envelope: createEnvelope(localKeyring(secret)),
    blindIndex: createBlindIndex(secret),
    log: { info: log("info"), warn: log("warn"), error: log("error") },
    signIn: { issuer: testIssuer, clientId: "helink-web" },
    verifyToken: async (token) => {
      if (token === "forged") throw new Problem("unauthenticated");
      return JSON.parse(Buffer.from(token, "base64url").toString());
    },
    limits: { bodyBytes: 256 * 1024, publicPerMinute: 100_000, authenticatedPerMinute: 100_000, factor },
    edgeSecrets: [],
    environment: options.environment ?? {},
  };
  return { platform, clock, logged };
};
