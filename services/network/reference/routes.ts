import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  countiesQuerySchema,
  countyListSchema,
  countyQuerySchema,
  divisionListSchema,
  healthSchema,
  siteSchema,
  vocabularySchema,
} from "./schemas.ts";

const access = { resource: "health.docs.divisions", letters: "R" } as const;

/** The routes about what everything else refers to: the site, divisions and the vocabulary. */
export const referenceRoutes = {
  getHealth: {
    method: "GET",
    path: "/v1/health",
    summary: "Whether the API answers",
    access,
    who: { roles: "everyone" },
    answer: healthSchema,
  },
  getSite: {
    method: "GET",
    path: "/v1/site",
    summary: "What a page needs before anybody signs in: where to sign in, which counties are served",
    access,
    who: { roles: "everyone" },
    answer: siteSchema,
  },
  listCounties: {
    method: "GET",
    path: "/v1/counties",
    summary: "The counties served, by code, with their names and where they lie",
    access,
    who: { roles: "everyone" },
    query: countiesQuerySchema,
    answer: countyListSchema,
  },
  listDivisions: {
    method: "GET",
    path: "/v1/divisions",
    summary: "A county's townships, and which of them are neighbours",
    access,
    who: { roles: "everyone" },
    query: countyQuerySchema,
    answer: divisionListSchema,
  },
  getVocabulary: {
    method: "GET",
    path: "/v1/vocabulary",
    summary: "Skills, languages, trainings, and need kinds with their default gates",
    access: { resource: "vocabulary", letters: "R" },
    who: { roles: "everyone" },
    answer: vocabularySchema,
  },
} as const satisfies Record<string, RouteDefinition>;
