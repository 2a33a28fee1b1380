import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { looksQuerySchema, looksSchema } from "./schemas.ts";

/** The route that says who looked a volunteer up. */
export const lookRoutes = {
  listMyLooks: {
    method: "GET",
    path: "/v1/volunteers/me/looks",
    summary: "Who looked the caller up among a station's volunteers, by day",
    access: { resource: "volunteer.list", letters: "R own" },
    who: { roles: ["volunteer"] },
    query: looksQuerySchema,
    answer: looksSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
