import type { DynamoDBRecord } from "aws-lambda";
import type { Service } from "#shared/lambda/service.ts";
import { isWatched } from "#shared/manifest/is-watched.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { Log } from "#shared/observability/log.ts";
import { domainEventSchema } from "#shared/published/domain-event.ts";
import { eventsOf } from "#shared/published/publisher.ts";
import type { Delivery, Route } from "./pump.ts";
import type { Queue } from "./queue.ts";

export interface ComposedService {
  readonly manifest: ServiceManifest;
  readonly service: Service;
}

type MakeQueue = (service: string, name: string, handle: (body: unknown) => Promise<void>) => Queue;

interface WireOptions {
  readonly makeQueue: MakeQueue;
  /** Stores messages that follow from another one, and hands them to their queues. */
  readonly deliverOn: (deliveries: readonly Delivery[]) => void;
  readonly log: Log;
}

/** Recovered messages are sorted by id, so the padded sequence number keeps the order of the stream. */
const sequenceOf = (record: DynamoDBRecord): string =>
  (record.dynamodb?.SequenceNumber ?? "").padStart(40, "0");

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
export const wire = (services: readonly ComposedService[], { makeQueue, deliverOn, log }: WireOptions) => {
  const consumers = services.flatMap(({ manifest, service }) =>
    [...Map.groupBy(manifest.subscriptions ?? [], ({ consumer }) => consumer)].map(
      ([consumer, subscriptions]) => {
        const handle = composedPart(service.consumers, consumer, manifest.name);
        const queue = makeQueue(manifest.name, consumer, (body) => handle(domainEventSchema().parse(body)));
        return { queue, events: new Set<string>(subscriptions.map(({ event }) => event)) };
      },
    ),
  );
  const streamHandlers = services.flatMap(({ manifest, service }) =>
    Object.entries(service.streamHandlers ?? {}).map(([name, handle]) => ({
      source: manifest.name,
      watches: manifest.functions?.[name]?.watches,
      queue: makeQueue(manifest.name, name, (body) => handle(body as DynamoDBRecord)),
    })),
  );

  /** The events of a record, for those who subscribed. @throws what the publisher throws for a row it cannot read */
  const published = ({ service }: ComposedService, record: DynamoDBRecord): Delivery[] => {
    const events = service.toEvents ? eventsOf(service.toEvents, record) : [];
    return events.flatMap((event) =>
      consumers
        .filter(({ events: wanted }) => wanted.has(event.name))
        .map(({ queue }) => ({
          queue,
          message: { id: `${sequenceOf(record)}#${event.eventId}`, body: event },
        })),
    );
  };

  /** Takes the records whose events could not be made, so that they are tried again and at last kept. */
  const publishers = new Map(
    services.map((composed) => [
      composed.manifest.name,
      makeQueue(composed.manifest.name, "publisher", async (body) =>
        deliverOn(published(composed, body as DynamoDBRecord)),
      ),
    ]),
  );

  /** The route of one service's table. */
  const routeFrom =
    (composed: ComposedService): Route =>
    (record) => {
      const { name } = composed.manifest;
      const message = { id: sequenceOf(record), body: record };
      const direct = streamHandlers
        .filter(({ source, watches }) => source === name && isWatched(watches, record))
        .map(({ queue }) => ({ queue, message }));
      try {
        return [...direct, ...published(composed, record)];
      } catch (error) {
        log.error("change-not-published", error, { source: name, record: record.eventID });
        const queue = publishers.get(name);
        return queue ? [...direct, { queue, message }] : direct;
      }
    };

  const queues = [...[...consumers, ...streamHandlers].map(({ queue }) => queue), ...publishers.values()];
  return { queues, routeFrom };
};
