import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { directoryQuerySchema, directorySchema } from "./schemas.ts";

/** The route by which a station looks through its volunteers. */
export const directoryRoutes = {
  listVolunteers: {
    method: "GET",
    path: "/v1/volunteers",
    summary: "List the volunteers at home in a township, or find one of them; each sees who looked",
    access: { resource: "volunteer.search", letters: "R" },
    who: { roles: ["social_worker", "station_lead", "ngo_manager"] },
    query: directoryQuerySchema,
    // Addresses stand in logs along the way, and a name or number must not.
    headers: {
      "volunteer-query":
        "Whom to look for, percent-encoded UTF-8: a lead gives at least two characters of the name or the last digits of the phone, others the whole name or number. With it a page may be empty and another one follow",
    },
    answer: directorySchema,
  },
} as const satisfies Record<string, RouteDefinition>;
