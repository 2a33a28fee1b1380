import type { DynamoDBRecord } from "aws-lambda";
import type { Service } from "#shared/lambda/service.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { Log } from "#shared/observability/log.ts";
import { domainEventSchema } from "#shared/published/domain-event.ts";
import { eventsOf } from "#shared/published/publisher.ts";
import type { Route } from "./pump.ts";
import type { Queue } from "./queue.ts";

export interface Composed {
  readonly manifest: ServiceManifest;
  readonly service: Service;
}

type MakeQueue = (service: string, name: string, handle: (body: unknown) => Promise<void>) => Queue;

const part = <T>(parts: Readonly<Record<string, T>> | undefined, name: string, of: string): T => {
  const found = parts?.[name];
  if (found === undefined) throw new Error(`${of} declares ${name} but does not compose it`);
  return found;
};

/** Interprets the manifests' subscriptions and stream stages: a queue each, and the way from each table to them. */
export const wire = (all: readonly Composed[], makeQueue: MakeQueue, log: Log) => {
  const subscribed = all.flatMap(({ manifest, service }) =>
    [...Map.groupBy(manifest.subscriptions ?? [], ({ consumer }) => consumer)].map(
      ([consumer, subscriptions]) => {
        const handle = part(service.consumers, consumer, manifest.name);
        const queue = makeQueue(manifest.name, consumer, (body) => handle(domainEventSchema.parse(body)));
        return { queue, events: new Set<string>(subscriptions.map(({ event }) => event)) };
      },
    ),
  );
  const stages = all.flatMap(({ manifest, service }) =>
    Object.entries(service.streamHandlers ?? {}).map(([name, stage]) => ({
      source: manifest.name,
      watches: manifest.functions?.[name]?.watches ?? "",
      queue: makeQueue(manifest.name, name, (body) => stage(body as DynamoDBRecord)),
    })),
  );

  /** The route of one service's table; a record that does not parse is logged and left out, as it would be deployed
   * after its retries. */
  const routeFrom =
    ({ manifest, service }: Composed): Route =>
    (record) => {
      // Sorted by key, rows are recovered in the order of the stream.
      const order = (record.dynamodb?.SequenceNumber ?? "").padStart(40, "0");
      const pk = record.dynamodb?.Keys?.pk?.S ?? "";
      const direct = stages
        .filter(({ source, watches }) => source === manifest.name && pk.startsWith(watches))
        .map(({ queue }) => ({ queue, message: { id: order, body: record } }));
      try {
        const events = service.toEvents ? eventsOf(service.toEvents, record) : [];
        const published = events.flatMap((event) =>
          subscribed
            .filter(({ events: wanted }) => wanted.has(event.name))
            .map(({ queue }) => ({ queue, message: { id: `${order}#${event.eventId}`, body: event } })),
        );
        return [...direct, ...published];
      } catch (error) {
        log.error("change-not-published", error, { source: manifest.name, record: record.eventID });
        return direct;
      }
    };

  return { queues: [...subscribed, ...stages].map(({ queue }) => queue), routeFrom };
};
