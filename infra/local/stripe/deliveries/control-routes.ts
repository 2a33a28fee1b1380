import * as z from "zod";
import { decodeJson } from "../http/body.ts";
import type { HttpRoute } from "../http/http.ts";
import { parse } from "../http/parameters.ts";
import { seeded } from "../state/random.ts";
import { waitForAttempts } from "./deliveries.ts";
import { disorder, schedules } from "./delivery-schedules.ts";
import type { Sandbox } from "./sandbox.ts";

const scheduleBody = z.strictObject({
  mode: z.enum(["immediate", "duplicate", "reverse", "hold", "lose"] satisfies (keyof typeof schedules)[]),
});

const percent = z.int().min(0).max(100).default(0);
const disorderBody = z.strictObject({
  seed: z.int().min(0),
  duplicate: percent,
  reorder: percent,
  delay: percent,
  drop: percent,
  twin: percent,
});

/** Routes that control and list the deliveries. Not part of Stripe's API; they need no API key. */
export const controlRoutes = ({ core: { state }, deliveries }: Sandbox): readonly HttpRoute[] => [
  {
    method: "POST",
    path: "/sandbox/schedule",
    answer({ body }) {
      const { mode } = parse(scheduleBody, decodeJson(body));
      deliveries.setSchedule(schedules[mode]);
      return { status: 200, body: { mode } };
    },
  },
  {
    method: "POST",
    path: "/sandbox/disorder",
    answer({ body }) {
      const { seed, ...odds } = parse(disorderBody, decodeJson(body));
      const { schedule, twin } = disorder(seeded(seed), odds);
      deliveries.setSchedule(schedule, twin);
      return { status: 200, body: { seed, ...odds } };
    },
  },
  {
    method: "POST",
    path: "/sandbox/release",
    async answer() {
      const { released, attempted } = deliveries.release();
      await waitForAttempts(attempted);
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
