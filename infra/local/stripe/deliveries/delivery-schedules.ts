import type { StoredEvent } from "../state/rows.ts";

/** One delivery of one event: after a delay in milliseconds, or `held` until it is released. */
export interface PlannedDelivery {
  readonly eventId: string;
  readonly afterMs: number | "held";
}

/**
 * Plans the deliveries of one change's events, which come in the order they happened. Deliveries due at the same time
 * run one after the other in the returned order; an event may appear several times, or never (it is lost).
 */
export type DeliverySchedule = (events: readonly StoredEvent[]) => readonly PlannedDelivery[];

const at = (afterMs: PlannedDelivery["afterMs"]) => (event: StoredEvent) => ({ eventId: event.id, afterMs });

/** The schedules by name. */
export const schedules = {
  immediate: (events) => events.map(at(0)),
  duplicate: (events) => [...events, ...events].map(at(0)),
  reverse: (events) => events.toReversed().map(at(0)),
  hold: (events) => events.map(at("held")),
  lose: () => [],
} as const satisfies Record<string, DeliverySchedule>;
