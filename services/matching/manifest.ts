import { defineService } from "#shared/manifest/manifest.ts";
import { matchingTable } from "./index/keys.ts";
import {
  explanationSchema,
  matchesQuerySchema,
  matchesSchema,
  needListQuerySchema,
  needListSchema,
  needParamsSchema,
  ownMatchesQuerySchema,
  ownMatchesSchema,
  pairParamsSchema,
  pullsQuerySchema,
  pullsSchema,
  weekListQuerySchema,
  weekListSchema,
} from "./matches/schemas.ts";
import { subscriptions } from "./subscriptions.ts";

const whoSeesMatches = [
  "volunteer",
  "team_leader",
  "social_worker",
  "station_lead",
  "supervisor",
  "ngo_manager",
  "inspector",
  "county_admin",
] as const;
const whoPullsLists = ["social_worker", "station_lead", "ngo_manager", "inspector"] as const;

export const manifest = defineService({
  name: "matching",
  table: matchingTable,
  reads: ["network.role", "network.county", "volunteers.gateCard", "volunteers.contactCard"],
  subscriptions,
  routes: {
    listMatches: {
      method: "GET",
      path: "/v1/needs/{needId}/matches",
      summary: "The volunteers who fit a need best, with reasons",
      access: { resource: "match.assignment", letters: "R" },
      who: { roles: whoSeesMatches, scope: "matches:read" },
      params: needParamsSchema,
      query: matchesQuerySchema,
      answer: matchesSchema,
    },
    explainMatch: {
      method: "GET",
      path: "/v1/needs/{needId}/matches/{volunteerId}",
      summary: "Why a volunteer fits a need, or which gates stand in the way",
      access: { resource: "match.assignment", letters: "R" },
      who: { roles: whoSeesMatches, scope: "matches:read" },
      params: pairParamsSchema,
      answer: explanationSchema,
    },
    listOwnMatches: {
      method: "GET",
      path: "/v1/volunteers/me/matches",
      summary: "The needs that fit the caller best, with reasons",
      access: { resource: "match.assignment", letters: "R own" },
      who: { roles: ["volunteer"] },
      query: ownMatchesQuerySchema,
      answer: ownMatchesSchema,
    },
    pullNeedList: {
      method: "GET",
      path: "/v1/needs/{needId}/volunteers",
      summary:
        "Pull the volunteer list of a need; contact only of those confirmed who consented; each pull is logged",
      access: { resource: "volunteer.list", letters: "R others" },
      who: { roles: whoPullsLists, scope: "lists:read" },
      params: needParamsSchema,
      query: needListQuerySchema,
      answer: needListSchema,
      csv: true,
    },
    pullWeekList: {
      method: "GET",
      path: "/v1/volunteer-lists",
      summary: "Pull the volunteer lists of all one's stations and projects for a week; each pull is logged",
      access: { resource: "volunteer.list", letters: "R others" },
      who: { roles: whoPullsLists, scope: "lists:read" },
      query: weekListQuerySchema,
      answer: weekListSchema,
      csv: true,
    },
    listOwnPulls: {
      method: "GET",
      path: "/v1/volunteers/me/pulls",
      summary: "Who pulled a list that showed the caller, when and for what",
      access: { resource: "volunteer.list", letters: "R own" },
      who: { roles: ["volunteer"] },
      query: pullsQuerySchema,
      answer: pullsSchema,
    },
  },
});
