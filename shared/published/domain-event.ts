import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { EventName } from "./events/event-name.ts";

/**
 * A change in one service, for other services: ids, status and version, never personal fields. `eventId` is the same at
 * every delivery; consumers drop versions older than the one they have.
 */
export const domainEventSchema = once(() =>
  z.object({
    eventId: z.string(),
    /** `needs.NeedOpened` */
    name: z.string().regex(/^[a-z]+\.[A-Z][A-Za-z]+$/),
    /** ISO instant of the change. */
    at: z.string(),
    /** The id of what changed. */
    subject: z.string(),
    version: z.int(),
    correlationId: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
);
export type DomainEvent = z.infer<ReturnType<typeof domainEventSchema>>;

/** A row before and after one write; `old` is absent if it was created, `new` if it was removed. */
export interface RowChange {
  readonly old?: Readonly<Record<string, unknown>> | undefined;
  readonly new?: Readonly<Record<string, unknown>> | undefined;
}

/** An event before `eventId`, `at` and `correlationId` are added from the stream record. */
export interface EventDraft {
  readonly name: EventName;
  readonly subject: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The pure function of a service that turns a change of a row into the events that it publishes. */
export type ToEvents = (change: RowChange) => readonly EventDraft[];

/** Handles one event. If it throws, the event is delivered again, and finally goes to the dead-letter queue. */
export type Consumer = (event: DomainEvent) => Promise<void>;

/** The `change` of a row that is written because of an event. */
export const changeByEvent = ({ name, at, correlationId }: DomainEvent) => ({
  by: "system",
  at,
  correlationId,
  why: name,
});
