import type { DynamoDBRecord } from "aws-lambda";
import type { Service } from "#shared/lambda/service.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { Log } from "#shared/observability/log.ts";
import { domainEventSchema } from "#shared/published/domain-event.ts";
import { eventsOf } from "#shared/published/publisher.ts";
import type { Route } from "./pump.ts";
import type { Queue } from "./queue.ts";

export interface ComposedService {
  readonly manifest: ServiceManifest;
  readonly service: Service;
}

type MakeQueue = (service: string, name: string, handle: (body: unknown) => Promise<void>) => Queue;

const composedPart = <T>(
  parts: Readonly<Record<string, T>> | undefined,
  name: string,
  service: string,
): T => {
  const part = parts?.[name];
  if (part === undefined) throw new Error(`${service} declares ${name} but does not compose it`);
  return part;
};

/**
 * Makes a queue for each consumer and each stream handler of the manifests, and routes each table's records to them.
 * @throws Error if a service does not compose what its manifest declares
 */
export const wire = (services: readonly ComposedService[], makeQueue: MakeQueue, log: Log) => {
  const consumers = services.flatMap(({ manifest, service }) =>
    [...Map.groupBy(manifest.subscriptions ?? [], ({ consumer }) => consumer)].map(
      ([consumer, subscriptions]) => {
        const handle = composedPart(service.consumers, consumer, manifest.name);
        const queue = makeQueue(manifest.name, consumer, (body) => handle(domainEventSchema.parse(body)));
        return { queue, events: new Set<string>(subscriptions.map(({ event }) => event)) };
      },
    ),
  );
  const streamHandlers = services.flatMap(({ manifest, service }) =>
    Object.entries(service.streamHandlers ?? {}).map(([name, handle]) => ({
      source: manifest.name,
      watches: manifest.functions?.[name]?.watches ?? "",
      queue: makeQueue(manifest.name, name, (body) => handle(body as DynamoDBRecord)),
    })),
  );

  /** The route of one service's table. Logs and drops a record that does not parse; deployed it ends as a dead letter. */
  const routeFrom =
    ({ manifest, service }: ComposedService): Route =>
    (record) => {
      // Recovered messages are sorted by id, so the padded sequence number keeps the order of the stream.
      const sequence = (record.dynamodb?.SequenceNumber ?? "").padStart(40, "0");
      const pk = record.dynamodb?.Keys?.pk?.S ?? "";
      const direct = streamHandlers
        .filter(({ source, watches }) => source === manifest.name && pk.startsWith(watches))
        .map(({ queue }) => ({ queue, message: { id: sequence, body: record } }));
      try {
        const events = service.toEvents ? eventsOf(service.toEvents, record) : [];
        const published = events.flatMap((event) =>
          consumers
            .filter(({ events: wanted }) => wanted.has(event.name))
            .map(({ queue }) => ({ queue, message: { id: `${sequence}#${event.eventId}`, body: event } })),
        );
        return [...direct, ...published];
      } catch (error) {
        log.error("change-not-published", error, { source: manifest.name, record: record.eventID });
        return direct;
      }
    };

  return { queues: [...consumers, ...streamHandlers].map(({ queue }) => queue), routeFrom };
};
