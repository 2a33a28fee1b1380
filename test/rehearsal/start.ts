import { rmSync } from "node:fs";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { startStripeSandbox } from "#infra/local/stripe/server.ts";
import type { StageValues } from "#infra/stages.ts";
import { cognito } from "./aws/cognito.ts";
import { dynamoDb } from "./aws/dynamodb.ts";
import { startEndpoint } from "./aws/endpoint.ts";
import { type BusEvent, eventBus } from "./aws/event-bus.ts";
import { kms } from "./aws/kms.ts";
import { mailService } from "./aws/mail.ts";
import { createQueues } from "./aws/queues.ts";
import { s3 } from "./aws/s3.ts";
import { secretsManager } from "./aws/secrets.ts";
import { startSecretsExtension } from "./aws/secrets-extension.ts";
import { createSignIn, startKeys } from "./aws/sign-in.ts";
import { sqs } from "./aws/sqs.ts";
import { createTables, localClient } from "./aws/tables.ts";
import { createFunctions } from "./functions/functions.ts";
import { createJudge } from "./rights/judge.ts";
import { roleStatements, type Statement } from "./rights/statements.ts";
import { type Resolved, resolveAll } from "./templates/resolve.ts";
import { synthesise } from "./templates/synthesise.ts";
import { createCustomResources } from "./wiring/custom-resources.ts";
import { startFrontDoor } from "./wiring/front-door.ts";
import { createQueueSource } from "./wiring/queue-source.ts";
import { createRules } from "./wiring/rules.ts";
import { createSchedules } from "./wiring/schedules.ts";
import { createStreamSource } from "./wiring/stream-source.ts";
import { createMakeDue, createPublishEarlier } from "./wiring/time.ts";

/** Whoever opens a county: the rights that infra/README.md names under "A new county", and no others. */
export const opener = "county-opener";
const openerStatements = (stage: string, resources: readonly Resolved[]): readonly Statement[] => {
  const arnOf = (type: string, name: string): string =>
    resources.find((one) => one.type === type && one.name === `helink-${stage}-${name}`)?.arn ?? "none";
  const onTable = ["GetItem", "Query", "PutItem", "ConditionCheckItem"].map((action) => `dynamodb:${action}`);
  return [
    { Effect: "Allow", Action: onTable, Resource: arnOf("AWS::DynamoDB::GlobalTable", "network") },
    {
      Effect: "Allow",
      Action: "secretsmanager:GetSecretValue",
      Resource: arnOf("AWS::SecretsManager::Secret", "ids"),
    },
  ];
};

const stripeKey = "sk_test_rehearsal";
const webhookSecret = "whsec_rehearsalRehearsalRehearsal";

/** Functions of ours; those that CDK brings to fill buckets are not run. */
const ours = ({ type, properties }: Resolved): boolean =>
  type === "AWS::Lambda::Function" && String(properties.Runtime).startsWith("nodejs24");

/**
 * Runs a stage's synthesised templates on this machine: each function as its own process under its own rights, with
 * routes, streams, rules, queues, schedules and uploads wired as the templates say. Nothing moves by itself: `settle`
 * carries what waits, `runSchedules` runs each schedule once.
 */
export const startRehearsal = async (stage: StageValues, dynamoDbEndpoint: string) => {
  const assembly = synthesise(stage);
  const resources = resolveAll(assembly);
  const of = (type: string) => resources.filter((resource) => resource.type === type);
  const deployed = resources.filter(ours);
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => faults.push(fault);
  const closers: (() => Promise<unknown> | unknown)[] = [
    () => rmSync(assembly.folder, { recursive: true, force: true }),
  ];

  const holders = new Map<string, readonly Statement[]>(
    deployed.map(({ name, properties }) => [name, roleStatements(resources, properties.Role)]),
  );
  holders.set(opener, openerStatements(stage.name, resources));
  const judge = createJudge(holders);
  const tables = of("AWS::DynamoDB::GlobalTable");
  const streamArns = await createTables(tables, dynamoDbEndpoint);
  const queues = createQueues(of("AWS::SQS::Queue"));
  const secrets = secretsManager(of("AWS::SecretsManager::Secret"));
  const events: BusEvent[] = [];
  const mail = mailService(of("AWS::SES::EmailIdentity"), stage.region);
  const people = cognito(of("AWS::Cognito::UserPool"));
  const files = s3({
    mayList: (holder, bucket, key) =>
      judge.allows(holder, [
        { action: "s3:ListBucket", resource: `arn:aws:s3:::${bucket}`, context: { "s3:prefix": [key] } },
      ]),
    onStored: ({ bucket, ...object }) =>
      events.push({
        bus: "default",
        id: object.key,
        source: "aws.s3",
        "detail-type": "Object Created",
        detail: { bucket: { name: bucket }, object },
      }),
  });
  const endpoint = await startEndpoint(
    {
      dynamodb: dynamoDb(tables, dynamoDbEndpoint),
      kms: kms(of("AWS::KMS::Key").map(({ arn }) => arn)),
      secretsmanager: secrets.service,
      events: eventBus(of("AWS::Events::EventBus"), (event) => events.push(event)),
      sqs: sqs(queues),
      s3: files.service,
      ses: mail.service,
      "cognito-idp": people.service,
    },
    judge,
    faults,
  );
  closers.push(endpoint.close);
  const extension = await startSecretsExtension(secrets.read, judge);
  closers.push(extension.close);
  const keys = await startKeys();
  closers.push(keys.close);

  const functions = createFunctions({
    resources,
    functions: deployed,
    folder: assembly.folder,
    judge,
    onFault,
  });
  closers.push(functions.stop);
  const environment: Record<string, string> = {
    AWS_ENDPOINT_URL: endpoint.address,
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(extension.port),
    JWKS_URL: keys.address,
    // While a call waits, nothing moves here that it could wait for.
    DECISION_WAIT_SECONDS: "0",
  };
  await functions.restart(environment);
  const { invokerOf } = functions;
  await createCustomResources(resources, invokerOf).catch(onFault);

  const front = await startFrontDoor({ resources, invokerOf, readSecret: secrets.read, onFault });
  closers.push(front.close);
  const rules = createRules({ resources, queues, invokerOf, onFault });
  const streams = new DynamoDBStreamsClient(localClient(dynamoDbEndpoint));
  const sources = of("AWS::Lambda::EventSourceMapping").map((mapping) => {
    const { FunctionName, EventSourceArn } = mapping.properties;
    const fn = deployed.find(({ name, arn }) => FunctionName === name || FunctionName === arn);
    if (!fn) throw new Error(`${mapping.id} names no function`);
    const invoke = invokerOf(fn.arn);
    if (!invoke) throw new Error(`${fn.name} is not run`);
    const common = { mapping, fn, invoke, queues, judge, onFault };
    if (!EventSourceArn.includes(":dynamodb:")) return createQueueSource(common);
    const table = tables.find(({ arn }) => EventSourceArn.startsWith(`${arn}/stream/`));
    return createStreamSource({ ...common, streams, localArn: streamArns.get(table?.name ?? "") ?? "" });
  });

  const carryEvents = async (): Promise<boolean> => {
    const batch = events.splice(0);
    for (const event of batch) await rules.carry(event);
    return batch.length > 0;
  };
  const hidden = () => sources.length > 0 && waitingIn(queues, of("AWS::Lambda::EventSourceMapping"));

  const [pool] = of("AWS::Cognito::UserPool");
  const pageClient = of("AWS::Cognito::UserPoolClient")[0];
  if (!pool || !pageClient) throw new Error("the templates have no user pool");

  return {
    assembly,
    resources,
    judge,
    queues,
    secrets,
    mail,
    files,
    people,
    functions,
    faults,
    handled: rules.handled,
    address: front.address,
    pastEdge: front.pastEdge,
    endpoint: endpoint.address,
    signIn: createSignIn(pool, pageClient, invokerOf, keys),
    runSchedules: createSchedules(resources, invokerOf, onFault),
    makeDue: createMakeDue(tables, dynamoDbEndpoint),
    publishEarlier: createPublishEarlier(tables, dynamoDbEndpoint),
    /** Carries changes, events and messages until nothing waits any more, pauses after failures included. */
    settle: async (): Promise<void> => {
      let idle = 0;
      while (idle < 3) {
        const worked = [await carryEvents()];
        for (const source of sources) worked.push(await source());
        const busy = worked.includes(true) || hidden();
        idle = busy ? 0 : idle + 1;
        if (!worked.includes(true)) await new Promise((resolve) => setTimeout(resolve, 15));
      }
    },
    /** Enters a Stripe sandbox's keys and starts the functions anew. */
    setUpPayments: async (dataDir: string): Promise<Awaited<ReturnType<typeof startStripeSandbox>>> => {
      const stripe = await startStripeSandbox({
        dataDir,
        webhook: { url: `${front.address}/v1/stripe/webhook`, secret: webhookSecret },
        clock: () => new Date(),
      });
      closers.push(stripe.close);
      secrets.enter(`helink-${stage.name}-donations`, {
        STRIPE_SECRET_KEY: stripeKey,
        STRIPE_WEBHOOK_SECRETS: webhookSecret,
      });
      environment.STRIPE_API_ADDRESS = stripe.url;
      await functions.restart(environment);
      return stripe;
    },
    close: async (): Promise<void> => {
      for (const closer of closers.toReversed()) await closer();
    },
  };
};
export type Rehearsal = Awaited<ReturnType<typeof startRehearsal>>;

/** Whether a message waits in a queue that a function reads. */
const waitingIn = (queues: ReturnType<typeof createQueues>, mappings: readonly Resolved[]): boolean =>
  mappings.some(
    ({ properties: { EventSourceArn } }) =>
      EventSourceArn.includes(":sqs:") && queues.count(EventSourceArn) > 0,
  );
