import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import { changeSchema } from "#shared/db/row.ts";
import type { Log } from "#shared/observability/log.ts";
import type { DomainEvent, RowChange, ToEvents } from "./domain-event.ts";

type Image = NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"];

const row = (image: Image) => image && unmarshall(image as Parameters<typeof unmarshall>[0]);

/** The change that a stream record reports. */
export const changeOf = (record: DynamoDBRecord): RowChange => ({
  old: row(record.dynamodb?.OldImage),
  new: row(record.dynamodb?.NewImage),
});

/** The events of one stream record; their ids are the same at every delivery. */
export const eventsOf = (toEvents: ToEvents, record: DynamoDBRecord): DomainEvent[] => {
  const change = changeOf(record);
  const drafts = toEvents(change);
  if (drafts.length === 0) return [];
  const { at, correlationId } = changeSchema().parse((change.new ?? change.old)?.change);
  return drafts.map((event, place) => ({
    ...event,
    eventId: `${record.eventID}-${place}`,
    at,
    correlationId,
  }));
};

/** Puts events on the bus and returns the ids of those it rejected. */
export type PutEvents = (events: readonly DomainEvent[]) => Promise<ReadonlySet<string>>;

/**
 * The publisher of a table: stream records in, events on the bus. A record is reported as failed, so that the stream
 * delivers it again, if it does not parse or if the bus rejected one of its events.
 */
export const createPublisher =
  (toEvents: ToEvents, putEvents: PutEvents, log: Log) =>
  async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    const failed = new Set<string>();
    const events: DomainEvent[] = [];
    const recordOf = new Map<string, string>();
    for (const record of records) {
      const sequence = record.dynamodb?.SequenceNumber ?? "";
      try {
        for (const event of eventsOf(toEvents, record)) {
          events.push(event);
          recordOf.set(event.eventId, sequence);
        }
      } catch (error) {
        log.error("change-not-published", error, { sequence });
        failed.add(sequence);
      }
    }
    const rejected = events.length > 0 ? await putEvents(events) : new Set<string>();
    for (const eventId of rejected) failed.add(recordOf.get(eventId) ?? "");
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
  };
