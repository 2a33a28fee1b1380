import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { pageQuerySchema } from "../giving/schemas.ts";
import {
  proposeAllocationSchema,
  suspenseItemSchema,
  suspenseListSchema,
  suspenseParamsSchema,
  suspensePending,
} from "./schemas.ts";

const readers = ["ngo_manager", "finance", "inspector", "auditor", "county_admin"] as const;

/** The routes about money whose purpose is unknown (待确认款项). */
export const suspenseRoutes = {
  listSuspense: {
    method: "GET",
    path: "/v1/suspense",
    summary: "List what is in suspense, the longest there first",
    access: { resource: "suspense.allocation", letters: "R A" },
    who: { roles: readers },
    query: pageQuerySchema,
    answer: suspenseListSchema,
  },
  getSuspense: {
    method: "GET",
    path: "/v1/suspense/{suspenseId}",
    summary: "Read what became of money in suspense",
    access: { resource: "suspense.allocation", letters: "R A" },
    who: { roles: readers },
    params: suspenseParamsSchema,
    answer: suspenseItemSchema,
  },
  proposeAllocation: {
    method: "POST",
    path: "/v1/suspense/{suspenseId}/propose",
    summary: "Say what money in suspense is: a project's, or sent back; another person has to confirm it",
    access: { resource: "suspense.allocation", letters: "C" },
    who: { roles: ["finance"] },
    params: suspenseParamsSchema,
    body: proposeAllocationSchema,
    answer: suspenseItemSchema,
    refusals: ["wrong-state"],
  },
  confirmAllocation: {
    method: "POST",
    path: "/v1/suspense/{suspenseId}/confirm",
    summary: "Confirm what money in suspense is; it is then booked",
    access: { resource: "suspense.allocation", letters: "A" },
    who: { roles: ["ngo_manager", "finance"] },
    params: suspenseParamsSchema,
    answer: suspenseItemSchema,
    pendingStatuses: suspensePending,
    refusals: ["wrong-state", "own-approval"],
  },
  withdrawAllocation: {
    method: "POST",
    path: "/v1/suspense/{suspenseId}/withdraw",
    summary: "Take back what was said of money in suspense, by who said it or may confirm it",
    access: { resource: "suspense.allocation", letters: "A" },
    who: { roles: ["ngo_manager", "finance"] },
    params: suspenseParamsSchema,
    answer: suspenseItemSchema,
    refusals: ["wrong-state"],
  },
} as const satisfies Record<string, RouteDefinition>;
