import * as z from "zod";

/**
 * What happened to a thing of a service, for other services: ids, status and version, never personal fields.
 * `eventId` is the same at every delivery; consumers drop versions older than the one they know.
 */
export const domainEventSchema = z.object({
  eventId: z.string(),
  /** `needs.NeedOpened` */
  name: z.string().regex(/^[a-z]+\.[A-Z][A-Za-z]+$/),
  /** ISO instant of the change. */
  at: z.string(),
  /** The id of the thing. */
  subject: z.string(),
  version: z.int(),
  correlationId: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type DomainEvent = z.infer<typeof domainEventSchema>;

/** A row before and after one write; either side absent where it was created or removed. */
export interface RowChange {
  readonly old?: Readonly<Record<string, unknown>> | undefined;
  readonly new?: Readonly<Record<string, unknown>> | undefined;
}

/** What a service tells of one change; `eventId`, `at` and `correlationId` are filled from the stream record. */
export interface EventDraft {
  readonly name: string;
  readonly subject: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The pure function of a service that turns a row's change into what others may learn of it. */
export type ToEvents = (change: RowChange) => readonly EventDraft[];

/** Handles one event; throwing brings it back later, and in the end to the dead-letter queue. */
export type Consumer = (event: DomainEvent) => Promise<void>;
