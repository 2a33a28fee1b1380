import * as z from "zod";
import { decodeJson, giveTime } from "../checkout/checkout-routes.ts";
import type { HttpRoute } from "../http/http.ts";
import { parse } from "../http/parameters.ts";
import { schedules } from "./delivery-schedules.ts";
import type { Sandbox } from "./sandbox.ts";

const wanted = z.strictObject({
  mode: z.enum(["immediate", "duplicate", "reverse", "hold", "lose"] satisfies (keyof typeof schedules)[]),
});

/** What a test or a curious person may do to the deliveries. Not part of Stripe; no key is asked for. */
export const controlRoutes = ({ state, deliveries }: Sandbox): readonly HttpRoute[] => [
  {
    method: "POST",
    path: "/sandbox/schedule",
    answer({ body }) {
      const { mode } = parse(wanted, decodeJson(body));
      deliveries.setSchedule(schedules[mode]);
      return { status: 200, body: { mode } };
    },
  },
  {
    method: "POST",
    path: "/sandbox/release",
    async answer() {
      const { released, attempted } = deliveries.release();
      await giveTime(attempted);
      return { status: 200, body: { released } };
    },
  },
  {
    method: "GET",
    path: "/sandbox/deliveries",
    answer() {
      const rows = state.all("sandbox.delivery").map(({ id, event, status, attempts, lastAnswer }) => ({
        id,
        event,
        type: state.find("event", event)?.type,
        status,
        attempts,
        lastAnswer,
      }));
      return { status: 200, body: { deliveries: rows } };
    },
  },
];
