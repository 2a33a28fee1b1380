import { describe, expect, it } from "vitest";
import { functionsOf } from "#infra/functions/deployed-functions.ts";
import { resourceName } from "#infra/names.ts";
import { stages } from "#infra/stages.ts";
import { manifests } from "#services/services.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { exampleGiving } from "#test/support/example-giving.ts";
import { resourceText } from "#test/support/rights.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

const cases = [
  ...Object.values(stages).map((stage) => ({ title: `stage ${stage.name}`, stage, services: manifests })),
  {
    title: "an example with every kind of function",
    stage: stages.dev,
    services: [exampleGiving] as ServiceManifest[],
  },
];

describe.each(cases)("events and queues of $title", ({ stage, services }) => {
  const { all } = synthesise(stage, services);
  const queues = all("AWS::SQS::Queue");
  const nameOf = ({ Properties }: { Properties: Record<string, unknown> }) => String(Properties.QueueName);
  const arnOf = (id: string) => ({ "Fn::GetAtt": [id, "Arn"] });
  const consumersOf = ({ subscriptions = [] }: ServiceManifest) => [
    ...new Set(subscriptions.map(({ consumer }) => consumer)),
  ];

  it("give every consumer a queue of its own and a rule that names its events", () => {
    const wanted = services.flatMap((manifest) =>
      consumersOf(manifest).map((consumer) => ({
        name: resourceName(stage.name, manifest.name, consumer),
        events: (manifest.subscriptions ?? [])
          .filter((each) => each.consumer === consumer)
          .map(({ event }) => event),
      })),
    );
    const rules = all("AWS::Events::Rule", "workers")
      .filter(({ Properties }) => !JSON.stringify(Properties.EventPattern).includes("aws.s3"))
      .map(({ Properties }) => ({
        name: Properties.Name,
        events: (Properties.EventPattern as { "detail-type": string[] })["detail-type"],
      }));
    expect(rules).toEqual(wanted);
    const receiving = queues.map(nameOf).filter((name) => !name.endsWith("-dead"));
    expect(receiving).toEqual(wanted.map(({ name }) => name));
  });

  it("start an upload's function for the files under its service's name, and for no others", () => {
    const wanted = services
      .flatMap(functionsOf)
      .filter(({ handler }) => handler === "upload")
      .map(({ service, name }) => [resourceName(stage.name, service, name), `${service}/`]);
    const rules = all("AWS::Events::Rule", "workers").flatMap(({ Properties }) => {
      const { detail } = Properties.EventPattern as { detail?: { object: { key: { prefix: string }[] } } };
      return detail ? [[Properties.Name, detail.object.key[0]?.prefix]] : [];
    });
    expect(rules).toEqual(wanted);
  });

  it("send what a queue gives up after five receipts to dead letters, which are kept 14 days", () => {
    for (const queue of queues) {
      const { RedrivePolicy, MessageRetentionPeriod } = queue.Properties;
      expect(MessageRetentionPeriod).toBe(14 * 86_400);
      if (nameOf(queue).endsWith("-dead")) continue;
      const dead = queues.find((other) => nameOf(other) === `${nameOf(queue)}-dead`);
      expect(RedrivePolicy).toEqual({ deadLetterTargetArn: arnOf(dead?.id ?? ""), maxReceiveCount: 5 });
    }
  });

  it("hide a message for at least six times as long as its worker has", () => {
    const functions = all("AWS::Lambda::Function", "workers");
    for (const { Properties } of all("AWS::Lambda::EventSourceMapping")) {
      const queue = queues.find(({ id }) => resourceText(Properties.EventSourceArn) === `<${id}.Arn>`);
      if (!queue) continue;
      const worker = functions.find(({ id }) => resourceText(Properties.FunctionName) === `<${id}>`);
      expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * Number(worker?.Properties.Timeout),
      );
      expect(Properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    }
  });

  it("take queues over TLS only and keep them encrypted", () => {
    const policies = all("AWS::SQS::QueuePolicy").map(({ Properties }) => JSON.stringify(Properties));
    for (const queue of queues) {
      expect(queue.Properties.SqsManagedSseEnabled).toBe(true);
      const own = policies.filter((policy) => policy.includes(queue.id));
      expect(own.join(), nameOf(queue)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it("let the bus try for a day and 185 times, and then leave the event with the dead letters", () => {
    for (const { Properties } of all("AWS::Events::Rule", "workers")) {
      for (const target of Properties.Targets as object[]) {
        expect(target).toMatchObject({
          RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
          DeadLetterConfig: { Arn: expect.anything() },
        });
      }
    }
  });

  it("never let one record stop a stream: bisect, ten tries, fifteen minutes, then the dead letters", () => {
    const streams = all("AWS::Lambda::EventSourceMapping").filter(
      ({ Properties }) => "StartingPosition" in Properties,
    );
    const readers = services
      .flatMap(functionsOf)
      .filter(({ handler }) => handler === "publisher" || handler === "stream");
    expect(streams).toHaveLength(readers.length);
    for (const { Properties } of streams) {
      expect(Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        MaximumRecordAgeInSeconds: 900,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
    }
  });

  it("start a stream handler only for the rows it watches", () => {
    const wanted = services.flatMap(functionsOf).flatMap(({ watches }) => watches ?? []);
    const filters = all("AWS::Lambda::EventSourceMapping").flatMap(({ Properties }) =>
      ((Properties.FilterCriteria as { Filters: { Pattern: string }[] } | undefined)?.Filters ?? []).map(
        ({ Pattern }) => {
          const { eventName: changes, dynamodb } = JSON.parse(Pattern);
          const { pk, sk } = dynamodb.Keys;
          return { pk: pk.S[0].prefix, sk: sk?.S[0].prefix, changes };
        },
      ),
    );
    expect(filters).toEqual(wanted.map(({ pk, sk, changes }) => ({ pk, sk, changes })));
  });

  it("read no table's stream by more than two functions: DynamoDB throttles a third", () => {
    const readers = Map.groupBy(
      all("AWS::Lambda::EventSourceMapping").filter(({ Properties }) => "StartingPosition" in Properties),
      ({ Properties }) => resourceText(Properties.EventSourceArn),
    );
    expect(readers.size).toBeGreaterThan(0);
    for (const [stream, sources] of readers) expect(sources.length, stream).toBeLessThanOrEqual(2);
  });

  it("give a stream handler no more records than it can handle at Stripe's slowest, one after the other", () => {
    const functions = all("AWS::Lambda::Function", "workers");
    for (const { Properties } of all("AWS::Lambda::EventSourceMapping")) {
      if (!("StartingPosition" in Properties)) continue;
      const reader = functions.find(
        ({ id }) => resourceText(Properties.FunctionName) === `<${id}>`,
      )?.Properties;
      if (String(reader?.FunctionName).endsWith("-publisher")) continue;
      expect(Properties.ParallelizationFactor).toBe(1);
      expect(Number(reader?.Timeout)).toBeGreaterThan(17 * Number(Properties.BatchSize));
    }
  });

  it("start every schedule at its pace, under its own name, each of its parts once", () => {
    const wanted = services.flatMap(({ schedules = [] }) =>
      schedules.flatMap(({ name, everyMinutes, parts = 1 }) =>
        Array.from({ length: parts }, (_, part) => `${name} ${part} every ${everyMinutes}`),
      ),
    );
    const deployed = all("AWS::Scheduler::Schedule").map(({ Properties }) => {
      const { Input } = Properties.Target as { Input: string };
      const minutes = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(String(Properties.ScheduleExpression));
      const pace = Number(minutes?.[1]) * ({ hour: 60, day: 24 * 60 }[String(minutes?.[2])] ?? 1);
      const { schedule, part = 0 } = JSON.parse(Input);
      return `${schedule} ${part} every ${pace}`;
    });
    expect(deployed.sort()).toEqual(wanted.sort());
  });

  it("raise an alarm for whatever lies in dead letters, and for every queue that falls behind", () => {
    const watched = (metric: string) =>
      all("AWS::CloudWatch::Alarm").filter(({ Properties }) => Properties.MetricName === metric).length;
    const dead = queues.filter((queue) => nameOf(queue).endsWith("-dead"));
    expect(watched("ApproximateNumberOfMessagesVisible")).toBe(dead.length);
    expect(watched("ApproximateAgeOfOldestMessage")).toBe(queues.length - dead.length);
  });
});
