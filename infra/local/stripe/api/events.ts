import * as z from "zod";
import { listOf, text } from "../http/parameters.ts";
import { noSuch } from "../state/fault.ts";
import type { StoredEvent } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { type ApiRoute, reading } from "./api-route.ts";
import { nothing } from "./finding.ts";
import { filterParameter, listing, pageParameters } from "./listing.ts";

/** How long Stripe shows an event. */
const keptSeconds = 30 * 86_400;

/**
 * The events of the last 30 days as the API shows them: `pending_webhooks` is 0 once all deliveries were taken, else 1,
 * also if they were lost.
 */
function eventsAsSeen(work: Work): StoredEvent[] {
  const deliveries = Map.groupBy(work.all("sandbox.delivery"), ({ event }) => event);
  return work
    .all("event")
    .filter(({ created }) => created >= work.now - keptSeconds)
    .map((event) => {
      const taken = deliveries.get(event.id)?.every(({ status }) => status === "delivered") ?? false;
      return { ...event, pending_webhooks: taken ? 0 : 1 };
    });
}

/** Events: read and listed, for 30 days. */
export const eventsApi: readonly ApiRoute[] = [
  reading(
    "/v1/events",
    z.strictObject({
      ...pageParameters,
      delivery_success: z.enum(["true", "false"]).optional(),
      type: filterParameter,
      types: listOf(text).optional(),
    }),
    (query, { work, path }) => {
      const events = eventsAsSeen(work).filter(
        ({ pending_webhooks: pending, type }) =>
          (query.delivery_success ?? String(pending === 0)) === String(pending === 0) &&
          (query.type ?? type) === type &&
          (query.types?.includes(type) ?? true),
      );
      return listing(events, query, path);
    },
  ),
  reading("/v1/events/:id", nothing, (_input, { work, id }) => {
    const event = eventsAsSeen(work).find((row) => row.id === id);
    if (!event) throw noSuch("event", id);
    return event;
  }),
];
