import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  explanationSchema,
  matchesQuerySchema,
  matchesSchema,
  myMatchesQuerySchema,
  myMatchesSchema,
  needParamsSchema,
  pairParamsSchema,
} from "./schemas.ts";

const matchReaders = [
  "volunteer",
  "team_leader",
  "social_worker",
  "station_lead",
  "supervisor",
  "ngo_manager",
  "inspector",
  "county_admin",
] as const;

export const matchRoutes = {
  listMatches: {
    method: "GET",
    path: "/v1/needs/{needId}/matches",
    summary: "The volunteers who fit a need best, with reasons",
    access: { resource: "match.assignment", letters: "R" },
    who: { roles: matchReaders, scope: "matches:read" },
    params: needParamsSchema,
    query: matchesQuerySchema,
    answer: matchesSchema,
  },
  explainMatch: {
    method: "GET",
    path: "/v1/needs/{needId}/matches/{volunteerId}",
    summary: "Why a volunteer fits a need, or which gates stand in the way",
    access: { resource: "match.assignment", letters: "R" },
    who: { roles: matchReaders, scope: "matches:read" },
    params: pairParamsSchema,
    answer: explanationSchema,
  },
  listMyMatches: {
    method: "GET",
    path: "/v1/volunteers/me/matches",
    summary: "The needs that fit the caller best, with reasons",
    access: { resource: "match.assignment", letters: "R own" },
    who: { roles: ["volunteer"] },
    query: myMatchesQuerySchema,
    answer: myMatchesSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
