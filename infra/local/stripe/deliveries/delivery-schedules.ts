import type { StoredEvent } from "../state/rows.ts";

/** One delivery of one event: after so many milliseconds, or when it is released. */
export interface PlannedDelivery {
  readonly eventId: string;
  readonly afterMs: number | "held";
}

/**
 * Decides how the events of one change reach the webhook, given in the order they happened. Deliveries due together
 * run one after the other in the order returned; an event may appear several times, or never (it is lost).
 */
export type DeliverySchedule = (events: readonly StoredEvent[]) => readonly PlannedDelivery[];

const at = (afterMs: PlannedDelivery["afterMs"]) => (event: StoredEvent) => ({ eventId: event.id, afterMs });

/** The schedules that have a name. */
export const schedules = {
  immediate: (events) => events.map(at(0)),
  duplicate: (events) => [...events, ...events].map(at(0)),
  reverse: (events) => events.toReversed().map(at(0)),
  hold: (events) => events.map(at("held")),
  lose: () => [],
} as const satisfies Record<string, DeliverySchedule>;
