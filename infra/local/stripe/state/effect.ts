import { API_VERSION } from "./api-version.ts";
import type { EventSubject, EventType, Row, StoredEvent } from "./rows.ts";

/** An event without id and time yet; `previous`: the attributes before an update. */
export interface NewEvent {
  readonly type: EventType;
  readonly object: EventSubject;
  readonly previous?: Record<string, unknown>;
}

/** What an action did: the rows it stores and the events it raises, in order, all or none. */
export interface Effect<Answer = unknown> {
  readonly answer: Answer;
  readonly rows: readonly Row[];
  readonly events: readonly NewEvent[];
}

/** The API request that caused an event; both fields null if the donor or the clock did. */
export type EventCause = StoredEvent["request"];

/** The event as it is stored and sent. `now`: Unix seconds. */
export const storedEvent = (event: NewEvent, id: string, now: number, cause: EventCause): StoredEvent => ({
  id,
  object: "event",
  api_version: API_VERSION,
  created: now,
  data: event.previous
    ? { object: event.object, previous_attributes: event.previous }
    : { object: event.object },
  livemode: false,
  pending_webhooks: 1,
  request: cause,
  type: event.type,
});
