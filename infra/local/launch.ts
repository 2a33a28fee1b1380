import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { openApiDocument } from "#infra/openapi/document.ts";
import { createFileMailbox } from "#services/notices/adapters/file-mailbox.ts";
import { manifests, services } from "#services/services.ts";
import { devRoutes } from "./dev-routes/dev-routes.ts";
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
import { answerOf } from "./runtime/dynamodb/java-process.ts";
import { localTable } from "./runtime/dynamodb/local-table.ts";
import { type LocalDynamoDb, startDynamoDb } from "./runtime/dynamodb/start-dynamodb.ts";
import { createPage } from "./runtime/gateway/page.ts";
import { runServices } from "./runtime/run-services.ts";
import { startUploads } from "./runtime/uploads/start-uploads.ts";
import { startStripeSandbox } from "./stripe/server.ts";
import { cannotGoOn } from "./way-out.ts";

export interface LaunchOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Removes everything in the data folder first. */
  readonly fresh?: boolean;
  /** Keeps the tables in memory, for tests. */
  readonly inMemory?: boolean;
  /** A DynamoDB that is already running; none is started then. */
  readonly dynamoDbEndpoint?: string | undefined;
  /** Is told what happens to the stack after its start, in a sentence. */
  readonly say?: (line: string) => void;
  /** `sk_test_...` of a real Stripe account; the sandbox is not started then. */
  readonly stripeKey?: string | undefined;
}

/** A database that was running before, and that nobody here starts again. */
const foreignDynamoDb = (endpoint: string): LocalDynamoDb => ({
  endpoint,
  onLoopback: true,
  isUp: () => true,
  outages: () => 0,
  answers: async () => (await answerOf(endpoint)) === "well",
  close: async () => {},
});

/** Lifetime of the access tokens that `/local/token` issues, in seconds. */
const demoTokenSeconds = 12 * 3_600;

/** The only API key that the sandbox needs; it is valid nowhere else. */
const sandboxKey = "sk_test_local";

/**
 * Starts the whole system on this machine: tables, identity, payments, uploads, services. `close` ends them in
 * reverse order; so does a failed start, which raises its cause.
 */
export const launch = async (options: LaunchOptions) => {
  const dataDir = resolve(options.dataDir);
  const clock = () => new Date();
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true });
  const unlock = await lockData(dataDir);
  const closers: (() => Promise<void> | void)[] = [unlock];
  const close = async () => {
    for (const closer of closers.reverse()) await closer();
  };
  try {
    const { log, close: closeLog } = openLogFile(join(dataDir, "log.jsonl"), clock);
    closers.push(closeLog);
    const secrets = localSecrets(dataDir);
    const ports = await choosePorts(dataDir);
    const base = `http://localhost:${options.port}`;

    const say = options.say ?? (() => {});
    const dynamoDb =
      options.dynamoDbEndpoint === undefined
        ? await startDynamoDb({
            port: ports.dynamoDb,
            say,
            ...(options.inMemory ? {} : { dataDir: join(dataDir, "dynamodb") }),
          })
        : foreignDynamoDb(options.dynamoDbEndpoint);
    closers.push(dynamoDb.close);
    const { endpoint } = dynamoDb;
    if (!dynamoDb.onLoopback)
      say(
        `DynamoDB Local listens on port ${ports.dynamoDb} of every network of this machine: its Java has no compiler.`,
      );
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
    closers.push(identity.close);

    const stripe = options.stripeKey
      ? undefined
      : await startStripeSandbox({
          port: ports.stripe,
          dataDir: join(dataDir, "stripe"),
          webhook: { url: `${base}/v1/stripe/webhook`, secret: secrets.stripeWebhook },
          clock,
        });
    if (stripe) closers.push(stripe.close);

    const uploads = await startUploads({
      port: ports.uploads,
      folder: join(dataDir, "uploads"),
      secret: secrets.cursors,
      clock,
      onStored: (file) => running.takeUpload(file),
    });
    closers.push(uploads.close);

    const mailboxFile = join(dataDir, "mailbox.jsonl");
    const mailbox = createFileMailbox(mailboxFile, clock);
    await mailbox.messages("").catch((cause: unknown) => {
      throw cannotGoOn(mailboxFile, "is damaged", cause);
    });
    const platform = createLocalPlatform({
      dynamoDbEndpoint: endpoint,
      issuer: identity.issuer,
      jwksUrl: identity.jwksUrl,
      secrets,
      log,
      clock,
      environment: {
        PUBLIC_URL: base,
        STRIPE_SECRET_KEY: options.stripeKey ?? sandboxKey,
        STRIPE_WEBHOOK_SECRETS: secrets.stripeWebhook,
        STRIPE_API_ADDRESS: stripe?.url,
        // What the sandbox takes (stripe/state/terms.ts).
        FEE_BASIS_POINTS: "150",
        FEE_FIXED_FEN: "1",
      },
    });
    const stackPorts = {
      machineIdentity: localMachineIdentity(identity),
      signIns: { remove: identity.removePerson },
      noticePorts: mailbox,
      files: uploads.files,
    };

    let ready = false;
    const running = await runServices({
      platform,
      streams: new DynamoDBStreamsClient(client),
      services: services.map(({ manifest, compose }) => ({ manifest, compose: compose(stackPorts) })),
      port: options.port,
      journal: join(dataDir, "events.jsonl"),
      ready: () => ready,
      store: dynamoDb,
      page: createPage([identity.issuer, uploads.url]),
      localRoutes: {
        ...documentationRoutes(openApiDocument(manifests)),
        ...devRoutes({
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
    closers.push(running.close);
    const parked = running.deadLetters();
    if (parked > 0) say(`${parked} messages could not be handled and wait: npm run redrive lists them.`);
    return {
      base,
      platform,
      dynamoDbEndpoint: endpoint,
      services: running,
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
export type LocalStack = Awaited<ReturnType<typeof launch>>;
