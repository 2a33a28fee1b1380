import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Log } from "#shared/observability/log.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import type { PutEvents } from "#shared/published/publisher.ts";

/** EventBridge's limit for one PutEvents. */
const entriesAtOnce = 10;

const sourceOf = (event: DomainEvent): string => `helink.${event.name.split(".")[0]}`;

/** Puts events on a bus, ten at a time. A failed call does not stop the others. */
export const createPutEvents =
  (bridge: Pick<EventBridgeClient, "send">, bus: string, log: Log): PutEvents =>
  async (events) => {
    const rejected = new Set<string>();
    for (let from = 0; from < events.length; from += entriesAtOnce) {
      const some = events.slice(from, from + entriesAtOnce);
      const Entries = some.map((event) => ({
        EventBusName: bus,
        Source: sourceOf(event),
        DetailType: event.name,
        Detail: JSON.stringify(event),
        Time: new Date(event.at),
      }));
      try {
        const { Entries: answers = [] } = await bridge.send(new PutEventsCommand({ Entries }));
        some.forEach((event, place) => {
          if (answers[place]?.EventId === undefined) rejected.add(event.eventId);
        });
      } catch (error) {
        log.error("events-not-put", error, { count: some.length });
        for (const event of some) rejected.add(event.eventId);
      }
    }
    return rejected;
  };
