import type { StoredEvent } from "../state/rows.ts";
import type { State } from "../state/state.ts";

/** The events as the API shows them: `pending_webhooks` is 0 once all deliveries were taken, else 1, also if lost. */
export function eventsAsSeen(state: State): StoredEvent[] {
  const deliveries = Map.groupBy(state.all("sandbox.delivery"), ({ event }) => event);
  return state.all("event").map((event) => {
    const taken = deliveries.get(event.id)?.every(({ status }) => status === "delivered") ?? false;
    return { ...event, pending_webhooks: taken ? 0 : 1 };
  });
}
