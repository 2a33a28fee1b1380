import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Context } from "aws-lambda";
import { personaSubject } from "#infra/local/identity/persona.ts";
import { localCredentials, localRegion } from "#infra/local/platform/local-platform.ts";
import { openTableStream } from "#infra/local/runtime/events/table-stream.ts";
import { manifests, services as registered } from "#services/services.ts";
import type { Identity } from "#shared/access/token.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import type { ApiEvent } from "#shared/http/exchange.ts";
import { isWatched } from "#shared/manifest/is-watched.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { eventsOf } from "#shared/published/publisher.ts";
import { createItemReader, createMeter } from "#test/support/meter/meter.ts";
import type { DemoStack } from "./demo-stack.ts";

const unused = async (): Promise<never> => {
  throw new Error("the benchmark does not come here");
};
const machineIdentity = { issuer: "", create: unused, secretOf: unused, remove: unused };
const files = { uploadUrl: unused, put: unused, remove: unused, read: unused as never };
const discard = { send: async () => undefined };
const ports = {
  machineIdentity,
  signIns: { remove: unused },
  noticePorts: { mail: discard, sms: discard },
  files,
};

/** Accepts the name of a persona as its token. */
const verifyToken =
  (issuer: string) =>
  async (persona: string): Promise<Identity> => ({
    issuer,
    subject: personaSubject(persona),
    clientId: "bench",
    machine: false,
    scopes: [],
    email: `${persona}@demo.invalid`,
  });

export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly persona?: string;
  /** JSON, or exact bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const eventFor = (routeKey: string, { params = {}, persona, body, headers = {} }: Call): ApiEvent => {
  const [method = "", template = ""] = routeKey.split(" ");
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const text = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? "" : JSON.stringify(body));
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: "",
    pathParameters: { ...params },
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(persona === undefined ? {} : { authorization: `Bearer ${persona}` }),
      ...headers,
    },
    requestContext: { http: { method, path, sourceIp: "203.0.113.7" } } as ApiEvent["requestContext"],
    body: text.toString("base64"),
    isBase64Encoded: true,
  };
};

/**
 * The services over the tables of a local stack whose own services are closed, with a meter on their client. Calls go
 * straight to the handlers; `carry` hands their changes to stream handlers and consumers, as streams and queues would.
 */
export const createMeteredServices = async ({ stack: local }: DemoStack) => {
  const { stage } = local.platform;
  const connection = {
    region: localRegion,
    credentials: localCredentials,
    endpoint: local.dynamoDbEndpoint,
  };
  const bare = new DynamoDBClient(connection);
  const meter = createMeter({
    reader: createItemReader(bare),
    indexesOf: (name) =>
      manifests.find(({ table }) => tableName(stage, table.name) === name)?.table.indexes ?? [],
  });
  const documents = createDocuments(connection);
  documents.middlewareStack.use(meter.plugin);
  const platform: Platform = {
    ...local.platform,
    documents,
    verifyToken: verifyToken(local.identity.issuer),
  };
  const services = registered.map(({ manifest, compose }) => ({
    manifest,
    service: compose(ports)(platform),
  }));

  const streams = new DynamoDBStreamsClient(connection);
  const sources = await Promise.all(
    services.map(async (composed) => {
      const TableName = tableName(stage, composed.manifest.table.name);
      const { Table } = await bare.send(new DescribeTableCommand({ TableName }));
      return { ...composed, stream: openTableStream(streams, Table?.LatestStreamArn ?? "", {}) };
    }),
  );
  /** One look at every stream; how many records it brought. What handlers named in `labels` use is counted as theirs. */
  const look = async (consume: boolean, labels: Readonly<Record<string, string>>): Promise<number> => {
    let seen = 0;
    for (const { manifest, service, stream } of sources) {
      const { records, checkpoint } = await stream.read();
      stream.commit(checkpoint);
      seen += records.length;
      for (const record of consume ? records : []) {
        for (const [name, handle] of Object.entries(service.streamHandlers ?? {}))
          if (isWatched(manifest.functions?.[name]?.watches, record)) {
            const label = labels[`${manifest.name}.${name}`];
            await (label === undefined ? handle(record) : meter.run(label, () => handle(record)));
          }
        for (const event of service.toEvents ? eventsOf(service.toEvents, record) : [])
          for (const { manifest: of, service: by } of services)
            for (const { event: wanted, consumer } of of.subscriptions ?? [])
              if (wanted === event.name) await by.consumers?.[consumer]?.(event);
      }
    }
    return seen;
  };
  const carry = async (labels: Readonly<Record<string, string>> = {}, consume = true): Promise<void> => {
    for (let quiet = 0; quiet < 3; ) quiet = (await look(consume, labels)) === 0 ? quiet + 1 : 0;
  };
  // The stack itself has consumed the changes of loading the demo county.
  await carry({}, false);

  return {
    meter,
    carry,
    /** @throws Error unless it answers 2xx */
    call: async (routeKey: string, request: Call = {}) => {
      const service = services.find(({ manifest }) =>
        Object.values(manifest.routes).some(({ method, path }) => `${method} ${path}` === routeKey),
      )?.service;
      const answer = await service?.api(eventFor(routeKey, request), {} as Context);
      if (!answer || Number(answer.statusCode) >= 300) throw new Error(`${routeKey}: ${answer?.body}`);
      return JSON.parse(answer.body ?? "null");
    },
  };
};
