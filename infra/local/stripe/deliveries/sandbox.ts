import { type Effect, type EventCause, storedEvent } from "../state/effect.ts";
import type { StoredAnswer } from "../state/rows.ts";
import type { State } from "../state/state.ts";
import type { Deliveries } from "./deliveries.ts";

/** The sandbox as its routes use it. */
export interface Sandbox {
  readonly state: State;
  readonly deliveries: Deliveries;
  /** Address of the pay pages, for the donor's browser. */
  readonly payPages: string;
  /** Unix seconds. */
  now(): number;
  /**
   * Stores an effect, its events, their deliveries and the answer for repetitions in one write, then starts the
   * deliveries. `attempted` resolves when each has had its first attempt.
   */
  commit(effect: Effect, cause?: EventCause, answer?: StoredAnswer): { attempted: Promise<void> };
}

/** Puts the sandbox together from its state and deliveries. */
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
    commit(effect, cause = { id: null, idempotency_key: null }, answer) {
      const events = effect.events.map((event) => storedEvent(event, now(), cause));
      const planned = events.length === 0 ? [] : deliveries.plan(events);
      state.commit([...effect.rows, ...events, ...planned, ...(answer ? [answer] : [])]);
      return { attempted: deliveries.start(planned) };
    },
  };
}
