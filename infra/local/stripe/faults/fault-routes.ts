import * as z from "zod";
import { decodeJson } from "../http/body.ts";
import type { HttpRoute } from "../http/http.ts";
import { parse } from "../http/parameters.ts";
import type { Faults } from "./faults.ts";

const faultBody = z.strictObject({
  kind: z.enum(["down", "broken", "rate-limited", "missing", "hang", "lost"]),
  method: z.enum(["GET", "POST", "DELETE"]).optional(),
  path: z.string().optional(),
  times: z.int().min(1).optional(),
});

/** Routes that have requests fail, and go well again. Not part of Stripe's API; they need no API key. */
export const faultRoutes = (faults: Faults): readonly HttpRoute[] => [
  {
    method: "POST",
    path: "/sandbox/faults",
    answer({ body }) {
      const fault = parse(faultBody, decodeJson(body));
      faults.set(fault);
      return { status: 200, body: fault };
    },
  },
  {
    method: "DELETE",
    path: "/sandbox/faults",
    answer() {
      faults.set(null);
      faults.release();
      return { status: 200, body: {} };
    },
  },
];
