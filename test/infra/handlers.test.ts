import type { PutEventsCommandOutput } from "@aws-sdk/client-eventbridge";
import type { Context, DynamoDBRecord, SQSRecord } from "aws-lambda";
import { describe, expect, it, vi } from "vitest";
import { handler as mailClaims } from "#infra/sign-in/mail-claims.ts";
import type { ApiEvent } from "#shared/http/exchange.ts";
import { createAwsPlatform } from "#shared/lambda/aws-platform.ts";
import { createHandlers } from "#shared/lambda/handlers.ts";
import { createHideMessage, type HideMessage } from "#shared/lambda/hide-message.ts";
import { createPutEvents } from "#shared/lambda/put-events.ts";
import type { ScheduledJob, Service } from "#shared/lambda/service.ts";
import type { Log } from "#shared/observability/log.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import { createPublisher } from "#shared/published/publisher.ts";
import { exampleGiving } from "#test/support/example-giving.ts";

const context = {} as Context;

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const eventOf = (subject: string): DomainEvent => ({
  eventId: `event-${subject}`,
  name: "needs.NeedOpened",
  at: "2026-03-02T01:00:00.000Z",
  subject,
  version: 1,
  correlationId: "correlation",
  data: {},
});

const record = (subject: string, sequence: string) =>
  ({
    eventID: subject,
    dynamodb: {
      SequenceNumber: sequence,
      NewImage: {
        subject: { S: subject },
        change: {
          M: {
            by: { S: "per_1" },
            at: { S: "2026-03-02T01:00:00.000Z" },
            correlationId: { S: "correlation" },
          },
        },
      },
    },
  }) as DynamoDBRecord;

const message = (id: string, queue: string, body: unknown, receipts = 1) =>
  ({
    messageId: id,
    receiptHandle: `handle-${id}`,
    eventSourceARN: `arn:aws:sqs:r:1:${queue}`,
    attributes: { ApproximateReceiveCount: String(receipts) },
    body: JSON.stringify(body),
  }) as SQSRecord;

const handlersOf = (
  service: Partial<Service>,
  more: { functionName?: string; platform?: () => Promise<Platform>; hideMessage?: HideMessage } = {},
) => {
  const compose = () => ({ api: async () => ({ statusCode: 204 }), ...service });
  return createHandlers(
    { manifest: exampleGiving, compose },
    {
      platform: more.platform ?? (async () => ({}) as Platform),
      log: silent,
      functionName: more.functionName ?? "helink-dev-volunteers-worker",
      hideMessage: more.hideMessage ?? (async () => undefined),
    },
  );
};

describe("a deployed worker", () => {
  it("hands each message to the consumer that its queue is named after", async () => {
    const seen: string[] = [];
    const handlers = handlersOf({
      consumers: {
        indexNeeds: async ({ subject }) => void seen.push(`index ${subject}`),
        keepProjects: async ({ subject }) => void seen.push(`keep ${subject}`),
      },
    });
    const answer = await handlers.worker(
      {
        Records: [
          message("1", "helink-dev-volunteers-indexNeeds", { detail: eventOf("need_1") }),
          message("2", "helink-dev-volunteers-keepProjects", { detail: eventOf("prj_1") }),
        ],
      },
      context,
    );
    expect(seen).toEqual(["index need_1", "keep prj_1"]);
    expect(answer).toEqual({ batchItemFailures: [] });
  });

  it("gives back only the messages that failed", async () => {
    const done: string[] = [];
    const handlers = handlersOf({
      consumers: {
        indexNeeds: async ({ subject }) => {
          if (subject === "poison") throw new Error("cannot");
          done.push(subject);
        },
      },
    });
    const queue = "helink-dev-volunteers-indexNeeds";
    const answer = await handlers.worker(
      {
        Records: [
          message("1", queue, { detail: eventOf("need_1") }),
          message("2", queue, { detail: eventOf("poison") }),
          message("3", queue, { detail: { not: "an event" } }),
          message("4", "helink-dev-volunteers-unknown", { detail: eventOf("need_2") }),
          message("5", queue, { detail: eventOf("need_3") }),
        ],
      },
      context,
    );
    expect(done).toEqual(["need_1", "need_3"]);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["2", "3", "4"]);
  });

  it("hides a message that failed for ever longer, and not at all once it becomes a dead letter", async () => {
    const queue = "helink-dev-volunteers-indexNeeds";
    const pauses: [string, number][] = [];
    const failing = {
      indexNeeds: async ({ subject }: DomainEvent) => {
        if (subject === "poison") throw new Error("cannot");
      },
    };
    const messages = [1, 2, 3, 4, 5].map((receipts) =>
      message(`${receipts}`, queue, { detail: eventOf("poison") }, receipts),
    );
    const Records = [message("done", queue, { detail: eventOf("need_1") }), ...messages];
    const run = (hideMessage: HideMessage) =>
      handlersOf({ consumers: failing }, { hideMessage }).worker({ Records }, context);
    const answer = await run(
      async ({ receiptHandle }, seconds) => void pauses.push([receiptHandle, seconds]),
    );
    expect(pauses).toEqual([
      ["handle-1", 1],
      ["handle-2", 8],
      ["handle-3", 64],
      ["handle-4", 512],
      ["handle-5", 0],
    ]);
    // The pause is a courtesy: a message that cannot be hidden is given back nevertheless.
    const refused = async () => {
      throw new Error("away");
    };
    expect(await run(refused)).toEqual(answer);
    expect(answer.batchItemFailures).toHaveLength(5);
  });

  it("hides it at its queue's address; the SDK takes the host from the region", async () => {
    const [partition, QueueUrl] = ["aws", "https://sqs.r.amazonaws.com/1/q"];
    const sent: unknown[] = [];
    const send = async ({ input }: { input: unknown }) => void sent.push(input);
    const client = { send } as unknown as Parameters<typeof createHideMessage>[0];
    const received = { eventSourceARN: `arn:${partition}:sqs:r:1:q`, receiptHandle: "handle" };
    await createHideMessage(client)(received, 64);
    expect(sent).toEqual([{ QueueUrl, ReceiptHandle: "handle", VisibilityTimeout: 64 }]);
  });
});

it("a stream handler goes record by record and stops at the first that fails, so that none is skipped", async () => {
  const done: string[] = [];
  const poster = async ({ eventID }: DynamoDBRecord) => {
    if (eventID === "poison") throw new Error("cannot");
    done.push(eventID ?? "");
  };
  const handlers = handlersOf(
    { streamHandlers: { poster } },
    { functionName: "helink-dev-donations-poster" },
  );
  const answer = await handlers.stream(
    {
      Records: [record("a", "1"), record("poison", "2"), record("b", "3")],
    },
    context,
  );
  expect(done).toEqual(["a"]);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
});

it("a stream handler keeps the order of each partition, handles several at once, and goes on from the first that failed", async () => {
  const done: string[] = [];
  let [open, most] = [0, 0];
  const poster = async ({ eventID = "" }: DynamoDBRecord) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    if (eventID.startsWith("poison")) throw new Error("cannot");
    done.push(eventID);
  };
  const handlers = handlersOf(
    { streamHandlers: { poster } },
    { functionName: "helink-dev-donations-poster" },
  );
  const of = (pk: string, name: string, sequence: string) => {
    const { dynamodb, ...rest } = record(name, sequence);
    return { ...rest, dynamodb: { ...dynamodb, Keys: { pk: { S: pk } } } };
  };
  const Records = [
    of("a", "a1", "9"),
    of("b", "b1", "10"),
    of("a", "a2", "11"),
    of("c", "poison-c", "12"),
    of("b", "poison-b", "13"),
    of("b", "b3", "14"),
    ...Array.from({ length: 8 }, (_, at) => of(`d${at}`, `d${at}`, `2${at}`)),
  ];
  const answer = await handlers.stream({ Records }, context);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "12" }] });
  expect(done.filter((name) => /^[ab]/.test(name)).toSorted()).toEqual(["a1", "a2", "b1"]);
  expect(done.indexOf("a1")).toBeLessThan(done.indexOf("a2"));
  expect(done).toHaveLength(11);
  expect(most).toBe(5);
});

it("a publisher reports the record whose event the bus did not take", async () => {
  const put: string[] = [];
  const publish = createPublisher(
    ({ new: row }) => [
      { ...eventOf(String(row?.subject)), name: "needs.NeedOpened" as const, subject: String(row?.subject) },
    ],
    async (events) => {
      put.push(...events.map(({ subject }) => subject));
      return new Set(events.filter(({ subject }) => subject === "refused").map(({ eventId }) => eventId));
    },
    silent,
  );
  const answer = await publish([record("taken", "1"), record("refused", "2")]);
  expect(put).toEqual(["taken", "refused"]);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
});

it("a schedule runs the job and the part that its event names, in the time that is left; it fails where there is none", async () => {
  const runs: [number, number][] = [];
  const sweep: ScheduledJob = async ({ part, timeLeft }) => void runs.push([part, timeLeft()]);
  const handlers = handlersOf({ schedules: { sweep } });
  const timed = { getRemainingTimeInMillis: () => 55_000 } as Context;
  await handlers.schedule({ schedule: "sweep" }, timed);
  await handlers.schedule({ schedule: "sweep", part: 3 }, timed);
  expect(runs).toEqual([
    [0, 55_000],
    [3, 55_000],
  ]);
  await expect(handlers.schedule({ schedule: "forgotten" }, context)).rejects.toThrow(
    /does not compose forgotten/,
  );
});

it("each run is a line in the log, and one that fails says why there and nowhere else", async () => {
  const lines: { event: string; fields: unknown }[] = [];
  const calls = { dynamodb: { count: 2, milliseconds: 9 } };
  const log: Log = {
    ...silent,
    calls: () => calls,
    info: (event, fields) => void lines.push({ event, fields }),
    error: (event, error, fields) => void lines.push({ event, fields: { ...fields, error } }),
  };
  const failure = new Error("cannot");
  const sweep = vi.fn(async () => undefined).mockRejectedValueOnce(failure);
  const handlers = createHandlers(
    { manifest: exampleGiving, compose: () => ({ api: async () => ({}), schedules: { sweep } }) },
    {
      platform: async () => ({}) as Platform,
      log,
      functionName: "helink-dev-donations-schedules",
      hideMessage: async () => undefined,
    },
  );
  await expect(handlers.schedule({ schedule: "sweep" }, context)).rejects.toBe(failure);
  await handlers.schedule({ schedule: "sweep" }, context);
  const milliseconds = expect.any(Number);
  expect(lines).toEqual([
    { event: "schedule-failed", fields: { schedule: "sweep", milliseconds, calls, error: failure } },
    { event: "schedule", fields: { schedule: "sweep", milliseconds, calls } },
  ]);
});

it("an upload's function is handed the file that its event names", async () => {
  const begin = vi.fn(async () => undefined);
  const handlers = handlersOf({ uploads: { begin } }, { functionName: "helink-dev-needs-begin" });
  const object = { key: "needs/imports/imp_1.csv", etag: "abc", size: 7 };
  await handlers.upload({ detail: { object: { ...object, sequencer: "0062" } } } as never, context);
  expect(begin).toHaveBeenCalledExactlyOnceWith(object);
});

it("a function that could not be composed tries again at the next event, and then never again", async () => {
  const platform = vi.fn(async () => ({}) as Platform);
  platform.mockRejectedValueOnce(new Error("no secrets yet"));
  const handlers = handlersOf({}, { platform });
  const call = () => handlers.api({} as ApiEvent, context);
  await expect(call()).rejects.toThrow("no secrets yet");
  await expect(call()).resolves.toEqual({ statusCode: 204 });
  await call();
  expect(platform).toHaveBeenCalledTimes(2);
});

describe("the way to the bus", () => {
  const events = Array.from({ length: 23 }, (_, at) => eventOf(`need_${at}`));
  const bridge = (answer: (count: number, call: number) => Partial<PutEventsCommandOutput>) => {
    const sizes: number[] = [];
    const send = async ({ input }: { input: { Entries?: unknown[] } }) => {
      sizes.push(input.Entries?.length ?? 0);
      return answer(input.Entries?.length ?? 0, sizes.length);
    };
    return { sizes, client: { send } as unknown as Parameters<typeof createPutEvents>[0] };
  };
  const taken = (count: number) => ({ Entries: Array.from({ length: count }, () => ({ EventId: "id" })) });

  it("takes ten events at a time", async () => {
    const { sizes, client } = bridge(taken);
    expect(await createPutEvents(client, "bus", silent)(events)).toEqual(new Set());
    expect(sizes).toEqual([10, 10, 3]);
  });

  it("names the entries that were refused, and all of a call that failed, and puts the others", async () => {
    const { client } = bridge((count, call) => {
      if (call === 2) throw new Error("away");
      const [first, ...rest] = taken(count).Entries;
      return {
        Entries: call === 1 ? [{ ErrorCode: "ThrottlingException" }, ...rest] : [first ?? {}, ...rest],
      };
    });
    const untaken = await createPutEvents(client, "bus", silent)(events);
    expect(untaken).toEqual(new Set(["event-need_0", ...events.slice(10, 20).map(({ eventId }) => eventId)]));
  });
});

describe("the platform of a deployed function", () => {
  const bare = { AWS_REGION: "ap-southeast-1", STAGE: "dev" };

  it("refuses by name what the function was given no right to", async () => {
    const platform = await createAwsPlatform(bare, async () => "", silent);
    expect(() => platform.ids.fresh("need")).toThrow("not given the secret of ids");
    expect(() => platform.cursors.encode("list", {})).toThrow("not given the secret of cursors");
    expect(() => platform.envelope.seal("per_1", "contact", {})).toThrow(
      "not given the key of personal data",
    );
    expect(() => platform.verifyToken("token")).toThrow("not given an issuer");
  });

  it("reads its secrets by ARN, both edge secrets and the service's own settings among them", async () => {
    const secrets: Record<string, string> = {
      ids: "i".repeat(44),
      cursors: "c".repeat(44),
      a: "edge-a",
      b: "edge-b",
      own: '{"STRIPE_SECRET_KEY":"sk_test_1"}',
    };
    const platform = await createAwsPlatform(
      { ...bare, IDS_SECRET: "ids", CURSORS_SECRET: "cursors", EDGE_SECRETS: "a,b", SERVICE_SECRET: "own" },
      async (arn) => secrets[arn] ?? "",
      silent,
    );
    expect(platform.edgeSecrets).toEqual(["edge-a", "edge-b"]);
    expect(platform.environment).toMatchObject({ STRIPE_SECRET_KEY: "sk_test_1" });
    expect(platform.ids.derived("need", "x")).toBe(platform.ids.derived("need", "x"));
  });
});

it("a token carries a mail address only where Cognito proved it", async () => {
  const claimsFor = async (email_verified: string) => {
    const { response } = await mailClaims({
      request: { userAttributes: { email: "a@example.org", email_verified } },
      response: {},
    });
    return response;
  };
  const claims = (added: object) => ({
    claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: added } },
  });
  expect(await claimsFor("true")).toEqual(claims({ email: "a@example.org", email_verified: true }));
  expect(await claimsFor("false")).toEqual(claims({}));
});
