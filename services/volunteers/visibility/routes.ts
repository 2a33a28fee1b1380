import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { visibilitySchema } from "./schemas.ts";

/** The route that says who sees what of a volunteer. */
export const visibilityRoutes = {
  getVisibility: {
    method: "GET",
    path: "/v1/volunteers/me/visibility",
    summary: "Who sees what of one's own data",
    access: { resource: "volunteer.list", letters: "R own" },
    who: { roles: ["volunteer"] },
    answer: visibilitySchema,
  },
} as const satisfies Record<string, RouteDefinition>;
