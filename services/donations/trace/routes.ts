import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { donationSecret } from "../giving/routes.ts";
import { donationParamsSchema } from "../giving/schemas.ts";
import { traceSchema } from "./schemas.ts";

export const traceRoutes = {
  getTrace: {
    method: "GET",
    path: "/v1/donations/{donationId}/trace",
    summary: "What became of a gift: which payments used it, without a word of whom they helped",
    access: { resource: "donation.trace", letters: "R" },
    who: { roles: "everyone" },
    params: donationParamsSchema,
    headers: donationSecret,
    answer: traceSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
