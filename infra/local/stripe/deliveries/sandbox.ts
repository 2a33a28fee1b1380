import { type Effect, type EventCause, storedEvent } from "../state/effect.ts";
import type { StoredAnswer } from "../state/rows.ts";
import type { State } from "../state/state.ts";
import type { Deliveries } from "./deliveries.ts";

/** What the routes work with. */
export interface Sandbox {
  readonly state: State;
  readonly deliveries: Deliveries;
  /** Where the donor's browser finds the pay pages. */
  readonly payPages: string;
  /** Unix seconds. */
  now(): number;
  /**
   * Stores an effect, its events, their deliveries and the answer kept for repetition in one write, then sets the
   * deliveries going. `attempted` resolves when each has had its first attempt.
   */
  commit(effect: Effect, cause?: EventCause, kept?: StoredAnswer): { attempted: Promise<void> };
}

/** The sandbox over its state and deliveries. */
export function createSandbox(parts: {
  state: State;
  deliveries: Deliveries;
  clock: () => Date;
  payPages: string;
}): Sandbox {
  const { state, deliveries, clock, payPages } = parts;
  const now = () => Math.floor(clock().getTime() / 1_000);
  return {
    state,
    deliveries,
    payPages,
    now,
    commit(effect, cause = { id: null, idempotency_key: null }, kept) {
      const events = effect.events.map((event) => storedEvent(event, now(), cause));
      const planned = events.length === 0 ? [] : deliveries.plan(events);
      state.commit([...effect.rows, ...events, ...planned, ...(kept ? [kept] : [])]);
      return { attempted: deliveries.start(planned) };
    },
  };
}
