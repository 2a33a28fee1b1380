import type { Random } from "../state/random.ts";
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

/** How many events in a hundred what happens to, each by itself. */
export interface Odds {
  /** Comes two or three times. */
  readonly duplicate: number;
  /** Comes within a minute, so among others. */
  readonly reorder: number;
  /** Comes within 30 days. */
  readonly delay: number;
  /** Does not come at all. */
  readonly drop: number;
  /** Is two events with an id each, for one thing. */
  readonly twin: number;
}

/** Deliveries as they come on a bad day. */
export interface Disorder {
  readonly schedule: DeliverySchedule;
  /** Whether the next thing that happens is told by two events. */
  twin(): boolean;
}

const minuteMs = 60_000;
const monthMs = 30 * 86_400_000;

/** Deliveries in disorder, by chance. */
export function disorder(random: Random, odds: Odds): Disorder {
  const happens = (percent: number): boolean => random.below(100) < percent;
  const pause = (): number => {
    if (happens(odds.delay)) return random.below(monthMs);
    return happens(odds.reorder) ? random.below(minuteMs) : 0;
  };
  return {
    schedule: (events) =>
      events.flatMap(({ id: eventId }) => {
        if (happens(odds.drop)) return [];
        const copies = happens(odds.duplicate) ? 2 + random.below(2) : 1;
        return Array.from({ length: copies }, () => ({ eventId, afterMs: pause() }));
      }),
    twin: () => happens(odds.twin),
  };
}
