import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  needListQuerySchema,
  needListSchema,
  needParamsSchema,
  pullsQuerySchema,
  pullsSchema,
  thanksQuerySchema,
  thanksSchema,
  weekListQuerySchema,
  weekListSchema,
} from "./schemas.ts";

const pullers = ["social_worker", "station_lead", "ngo_manager", "inspector"] as const;

export const listRoutes = {
  pullNeedList: {
    method: "GET",
    path: "/v1/needs/{needId}/volunteers",
    summary:
      "Pull the volunteer list of a need; contact only of those confirmed who consented; each pull is logged",
    access: { resource: "volunteer.list", letters: "R others" },
    who: { roles: pullers, scope: "lists:read" },
    params: needParamsSchema,
    query: needListQuerySchema,
    answer: needListSchema,
    table: true,
  },
  pullWeekList: {
    method: "GET",
    path: "/v1/volunteer-lists",
    summary: "Pull the volunteer lists of all one's stations and projects for a week; each pull is logged",
    access: { resource: "volunteer.list", letters: "R others" },
    who: { roles: pullers, scope: "lists:read" },
    query: weekListQuerySchema,
    answer: weekListSchema,
    table: true,
  },
  listThanks: {
    method: "GET",
    path: "/v1/thanks",
    summary:
      "Who came to a township's services on some days: the names of those who agreed to be thanked, and how many others; each look is logged",
    access: { resource: "volunteer.thanks", letters: "R" },
    who: { roles: ["social_worker", "station_lead", "ngo_manager"] },
    query: thanksQuerySchema,
    answer: thanksSchema,
  },
  listMyPulls: {
    method: "GET",
    path: "/v1/volunteers/me/pulls",
    summary: "Who pulled a list that showed the caller, when and for what",
    access: { resource: "volunteer.list", letters: "R own" },
    who: { roles: ["volunteer"] },
    query: pullsQuerySchema,
    answer: pullsSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
