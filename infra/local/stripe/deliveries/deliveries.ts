import { setTimeout as sleep } from "node:timers/promises";
import { newId } from "../http/ids.ts";
import type { Delivery, StoredEvent } from "../state/rows.ts";
import type { State } from "../state/state.ts";
import { type DeliverySchedule, schedules } from "./delivery-schedules.ts";
import { sendEvent, type Webhook } from "./webhook.ts";

/** Attempts after which a delivery is given up. */
export const MAX_ATTEMPTS = 20;

// Short, so that a demonstration recovers while people watch; Stripe itself retries for three days.
const backOffMs = (attempts: number): number => Math.min(200 * 2 ** (attempts - 1), 10_000);

export interface Deliveries {
  setSchedule(schedule: DeliverySchedule): void;
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

/** Sends stored events to the webhook as scheduled; retries each until it is taken or given up. */
export function createDeliveries(
  state: State,
  webhook: Webhook,
  clock: () => Date,
  first?: DeliverySchedule,
): Deliveries {
  const closing = new AbortController();
  const waiting = new Map<string, { timer: NodeJS.Timeout; go: () => void }>();
  const lanes = new Map<string, Promise<void>>();
  let schedule = first ?? schedules.immediate;

  async function attempt(delivery: Delivery): Promise<void> {
    const event = state.find("event", delivery.event);
    if (!event || closing.signal.aborted) return;
    const { taken, answer } = await sendEvent(webhook, event, clock(), closing.signal);
    if (closing.signal.aborted) return;
    const attempts = delivery.attempts + 1;
    const refused = attempts < MAX_ATTEMPTS ? "pending" : "undelivered";
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
      const go = () => {
        clearTimeout(timer);
        waiting.delete(delivery.id);
        enter(delivery).then(resolve, reject);
      };
      const timer = setTimeout(go, delivery.attempts === 0 ? delivery.afterMs : backOffMs(delivery.attempts));
      waiting.set(delivery.id, { timer, go });
    });

  const start = async (deliveries: readonly Delivery[]): Promise<void> => {
    await Promise.all(deliveries.filter(({ status }) => status === "pending").map(wait));
  };

  return {
    setSchedule(next) {
      schedule = next;
    },
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
      for (const { go } of [...waiting.values()]) go();
      await Promise.all(lanes.values());
    },
    async close() {
      closing.abort();
      for (const { timer } of waiting.values()) clearTimeout(timer);
      await Promise.all(lanes.values());
    },
  };
}
