import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { openApiDocument } from "#infra/openapi/document.ts";
import { manifests } from "#infra/services.ts";
import { createFileMailbox } from "#services/notices/adapters/file-mailbox.ts";
import { localSeams } from "./dev-routes/dev-routes.ts";
import { documentationRoutes } from "./dev-routes/documentation.ts";
import { demoPersonas } from "./identity/demo-personas.ts";
import { localMachineIdentity } from "./identity/machine-identity.ts";
import { startIdentity } from "./identity/start-identity.ts";
import { createLocalPlatform, localCredentials, localRegion, localStage } from "./platform/local-platform.ts";
import { openLogFile } from "./platform/log-file.ts";
import { localSecrets } from "./platform/secrets.ts";
import { choosePorts } from "./ports.ts";
import { lockData } from "./runtime/data-lock.ts";
import { createTables } from "./runtime/dynamodb/create-tables.ts";
import { localTable } from "./runtime/dynamodb/local-table.ts";
import { startDynamoDb } from "./runtime/dynamodb/start-dynamodb.ts";
import { createPage } from "./runtime/gateway/page.ts";
import { startStack } from "./runtime/run-services.ts";
import { startUploads } from "./runtime/uploads/start-uploads.ts";
import { composers } from "./services.ts";
import { startStripeSandbox } from "./stripe/server.ts";

export interface LaunchOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Begin anew: everything in the data folder is removed first. */
  readonly fresh?: boolean;
  /** Keep the tables in memory, for tests. */
  readonly inMemory?: boolean;
  /** A DynamoDB that runs already; none is started then. */
  readonly dynamoDbEndpoint?: string | undefined;
  /** `sk_test_...` of a real Stripe account in place of the sandbox. */
  readonly stripeKey?: string | undefined;
}

/** Tokens of demo people last so long (seconds). */
const demoTokenSeconds = 12 * 3_600;

/** The key the sandbox takes; it opens nothing else. */
const sandboxKey = "sk_test_local";

/** Starts the whole house on this machine: tables, identity, payments, services, in this order, and ends them in the other. */
export const launch = async (options: LaunchOptions) => {
  const dataDir = resolve(options.dataDir);
  const clock = () => new Date();
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true });
  const unlock = lockData(dataDir);
  const ends: (() => Promise<void> | void)[] = [unlock];
  const close = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const { log, close: closeLog } = openLogFile(join(dataDir, "log.jsonl"), clock);
    ends.push(closeLog);
    const secrets = localSecrets(dataDir);
    const ports = await choosePorts(dataDir);
    const base = `http://localhost:${options.port}`;

    let endpoint = options.dynamoDbEndpoint;
    if (endpoint === undefined) {
      const dynamoDb = await startDynamoDb({
        port: ports.dynamoDb,
        ...(options.inMemory ? {} : { dataDir: join(dataDir, "dynamodb") }),
      });
      ends.push(dynamoDb.close);
      ({ endpoint } = dynamoDb);
    }
    const client = { region: localRegion, endpoint, credentials: localCredentials };
    const tables = [localTable, ...manifests.map(({ table }) => table)];
    await createTables(new DynamoDBClient(client), localStage, tables);

    const identity = await startIdentity({
      port: ports.identity,
      dataDir: join(dataDir, "identity"),
      personas: demoPersonas,
      redirectUris: [`${base}/`, `${base}/signed-in`],
      clock,
    });
    ends.push(identity.close);

    const stripe = options.stripeKey
      ? undefined
      : await startStripeSandbox({
          port: ports.stripe,
          dataDir: join(dataDir, "stripe"),
          webhook: { url: `${base}/v1/stripe/webhook`, secret: secrets.stripeWebhook },
          clock,
        });
    if (stripe) ends.push(stripe.close);

    const uploads = await startUploads({
      port: ports.uploads,
      folder: join(dataDir, "uploads"),
      secret: secrets.cursors,
      clock,
      stored: (file) => stack.take(file),
    });
    ends.push(uploads.close);

    const mailbox = createFileMailbox(join(dataDir, "mailbox.jsonl"), clock);
    const platform = createLocalPlatform({
      dynamoDbEndpoint: endpoint,
      issuer: identity.issuer,
      jwksUrl: identity.jwksUrl,
      counties: ["430422", "430103"],
      secrets,
      log,
      clock,
      environment: {
        PUBLIC_URL: base,
        STRIPE_SECRET_KEY: options.stripeKey ?? sandboxKey,
        STRIPE_WEBHOOK_SECRETS: secrets.stripeWebhook,
        STRIPE_API_ADDRESS: stripe?.url,
      },
    });

    let ready = false;
    const stack = await startStack({
      platform,
      streams: new DynamoDBStreamsClient(client),
      manifests,
      composers: composers(localMachineIdentity(identity), mailbox, uploads.files),
      port: options.port,
      journal: join(dataDir, "events.jsonl"),
      ready: () => ready,
      page: createPage([identity.issuer, uploads.url]),
      localRoutes: {
        ...documentationRoutes(openApiDocument(manifests)),
        ...localSeams({
          issuer: identity.issuer,
          tokenEndpoint: identity.tokenEndpoint,
          stripeApi: stripe?.url ?? "https://api.stripe.com",
          personas: demoPersonas(),
          mint: (subject, persona) =>
            identity.mint(subject, {
              expiresInSeconds: demoTokenSeconds,
              claims: { email: `${persona}@demo.invalid`, email_verified: true },
            }),
          messages: mailbox.messages,
        }),
      },
    });
    ends.push(stack.close);
    return {
      base,
      platform,
      dynamoDbEndpoint: endpoint,
      stack,
      identity,
      markReady: () => {
        ready = true;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
export type House = Awaited<ReturnType<typeof launch>>;
