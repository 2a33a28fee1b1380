import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { monthParamsSchema, monthQuerySchema, monthSchema } from "./schemas.ts";

/** The routes about closing a month (月结). */
export const monthRoutes = {
  getMonth: {
    method: "GET",
    path: "/v1/months/{month}",
    summary: "Read a month of an organisation's books: what came, what went, and what is unfinished",
    access: { resource: "month_lock", letters: "R" },
    who: { roles: ["ngo_manager", "finance", "inspector", "auditor", "county_admin"] },
    params: monthParamsSchema,
    query: monthQuerySchema,
    answer: monthSchema,
  },
  prepareMonth: {
    method: "POST",
    path: "/v1/months/{month}/prepare",
    summary:
      "Close a month that is over: what is booked from now on belongs to a later one, once it is locked",
    access: { resource: "month_lock", letters: "C" },
    who: { roles: ["finance"] },
    params: monthParamsSchema,
    query: monthQuerySchema,
    answer: monthSchema,
    refusals: ["wrong-state", "month-order", "books-differ", "changed-meanwhile"],
  },
  lockMonth: {
    method: "POST",
    path: "/v1/months/{month}/lock",
    summary: "Lock a month that finance has prepared",
    access: { resource: "month_lock", letters: "A" },
    who: { roles: ["ngo_manager"] },
    params: monthParamsSchema,
    query: monthQuerySchema,
    answer: monthSchema,
    refusals: ["wrong-state", "own-approval", "books-differ", "changed-meanwhile"],
  },
} as const satisfies Record<string, RouteDefinition>;
