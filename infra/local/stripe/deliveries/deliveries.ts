import { setTimeout as sleep } from "node:timers/promises";
import type { NewId } from "../state/random.ts";
import type { Delivery, StoredEvent } from "../state/rows.ts";
import type { State } from "../state/state.ts";
import type { Timers } from "../time/timers.ts";
import { type DeliverySchedule, schedules } from "./delivery-schedules.ts";
import type { SendEvent } from "./webhook.ts";

const doubling = (tries: number, first: number, most: number): readonly number[] =>
  Array.from({ length: tries }, (_, n) => Math.min(first * 2 ** n, most));

/** Short pauses between attempts, in milliseconds, so that a demonstration recovers while people watch. */
export const shortPauses = doubling(19, 200, 10_000);

/** Pauses for virtual time: three days in all, growing, as Stripe says of live mode. */
export const stripePauses = doubling(16, 60_000, 6 * 3_600_000);

export interface Deliveries {
  /** How the next events are delivered; `twin`: whether the next thing that happens is two events. */
  setSchedule(schedule: DeliverySchedule, twin?: () => boolean): void;
  /** Whether what happens now is told by two events. */
  twin(): boolean;
  /** The deliveries of new events, to be stored with them. */
  plan(events: readonly StoredEvent[]): readonly Delivery[];
  /** Starts stored deliveries; resolves when each has had its next attempt. */
  start(deliveries: readonly Delivery[]): Promise<void>;
  /** Starts the held deliveries; `attempted` resolves when each has had its first attempt. */
  release(): { released: number; attempted: Promise<void> };
  /** Attempts everything that waits at once; resolves when no attempt is running. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** How long {@link waitForAttempts} waits at most. */
const longestWaitMs = 2_000;

/** Waits for first attempts, so that the caller finds their effect, but no longer than two seconds. */
export async function waitForAttempts(attempted: Promise<void>): Promise<void> {
  const timeout = new AbortController();
  await Promise.race([attempted, sleep(longestWaitMs, undefined, { signal: timeout.signal })]);
  timeout.abort();
}

/** The number of deliveries neither taken nor given up, held ones included. */
export const countPending = (state: State): number =>
  state.all("sandbox.delivery").filter(({ status }) => status === "pending" || status === "held").length;

/** What deliveries need. `pausesMs`: between the attempts of one delivery, which is given up after the last. */
export interface DeliveryParts {
  readonly state: State;
  readonly send: SendEvent;
  readonly clock: () => Date;
  readonly timers: Timers;
  readonly pausesMs: readonly number[];
  readonly newId: NewId;
}

/** Sends stored events to the webhook as scheduled; retries each until it is taken or given up. */
export function createDeliveries({ state, send, clock, timers, pausesMs, newId }: DeliveryParts): Deliveries {
  const closing = new AbortController();
  const waiting = new Map<string, { cancel: () => void; go: () => Promise<void> }>();
  const lanes = new Map<string, Promise<void>>();
  let schedule: DeliverySchedule = schedules.immediate;
  let twin = () => false;

  async function attempt(delivery: Delivery): Promise<void> {
    const event = state.find("event", delivery.event);
    if (!event || closing.signal.aborted) return;
    const { taken, answer } = await send(event, clock(), closing.signal);
    if (closing.signal.aborted) return;
    const attempts = delivery.attempts + 1;
    const refused = attempts <= pausesMs.length ? "pending" : "undelivered";
    const row: Delivery = {
      ...delivery,
      attempts,
      lastAnswer: answer,
      status: taken ? "delivered" : refused,
    };
    state.commitLazily([row]);
    if (row.status === "pending") void wait(row);
  }

  function enter(delivery: Delivery): Promise<void> {
    const lane = (lanes.get(delivery.batch) ?? Promise.resolve()).then(() => attempt(delivery));
    lanes.set(delivery.batch, lane);
    return lane.then(() => {
      if (lanes.get(delivery.batch) === lane) lanes.delete(delivery.batch);
    });
  }

  const wait = (delivery: Delivery): Promise<void> =>
    new Promise((resolve, reject) => {
      const go = (): Promise<void> => {
        cancel();
        waiting.delete(delivery.id);
        const entered = enter(delivery);
        entered.then(resolve, reject);
        return entered;
      };
      const pause = delivery.attempts === 0 ? delivery.afterMs : (pausesMs[delivery.attempts - 1] ?? 0);
      const cancel = timers.after(pause, go);
      waiting.set(delivery.id, { cancel, go });
    });

  const start = async (deliveries: readonly Delivery[]): Promise<void> => {
    await Promise.all(deliveries.filter(({ status }) => status === "pending").map(wait));
  };

  return {
    setSchedule(next, nextTwin = () => false) {
      schedule = next;
      twin = nextTwin;
    },
    twin: () => twin(),
    plan(events) {
      const batch = newId("batch");
      return schedule(events).map(({ eventId, afterMs }) => ({
        id: newId("dlv"),
        object: "sandbox.delivery",
        event: eventId,
        batch,
        afterMs: afterMs === "held" ? 0 : afterMs,
        status: afterMs === "held" ? "held" : "pending",
        attempts: 0,
        lastAnswer: null,
      }));
    },
    start,
    release() {
      const released = state
        .all("sandbox.delivery")
        .filter(({ status }) => status === "held")
        .map((delivery): Delivery => ({ ...delivery, status: "pending" }));
      state.commit(released);
      return { released: released.length, attempted: start(released) };
    },
    async flush() {
      for (const { go } of [...waiting.values()]) void go();
      await Promise.all(lanes.values());
    },
    async close() {
      closing.abort();
      for (const { cancel } of waiting.values()) cancel();
      await Promise.all(lanes.values());
    },
  };
}
