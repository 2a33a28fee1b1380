import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { countyQuerySchema } from "../reference/schemas.ts";
import {
  coverageSchema,
  fullStationSchema,
  stationListQuerySchema,
  stationListSchema,
  stationParamsSchema,
  updateStationSchema,
} from "./schemas.ts";

/** The routes about stations. */
export const stationRoutes = {
  listStations: {
    method: "GET",
    path: "/v1/stations",
    summary: "A county's stations",
    access: { resource: "station.directory", letters: "R" },
    who: { roles: "everyone" },
    query: stationListQuerySchema,
    answer: stationListSchema,
  },
  getCoverage: {
    method: "GET",
    path: "/v1/coverage",
    summary: "Which townships have a station open today",
    access: { resource: "station.directory", letters: "R" },
    who: { roles: "everyone" },
    query: countyQuerySchema,
    answer: coverageSchema,
  },
  getStation: {
    method: "GET",
    path: "/v1/stations/{stationId}",
    summary: "A station as its staff read it: with its contract",
    access: { resource: "station.full", letters: "R" },
    who: {
      roles: [
        "social_worker",
        "station_lead",
        "supervisor",
        "ngo_manager",
        "finance",
        "inspector",
        "auditor",
        "county_admin",
      ],
    },
    params: stationParamsSchema,
    answer: fullStationSchema,
  },
  changeStation: {
    method: "PATCH",
    path: "/v1/stations/{stationId}",
    summary: "Change a station's dates, posts, phone, address and opening hours",
    access: { resource: "station.full", letters: "U" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"] },
    params: stationParamsSchema,
    body: updateStationSchema,
    answer: fullStationSchema,
    refusals: ["closed-above"],
  },
} as const satisfies Record<string, RouteDefinition>;
