import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { pageQuerySchema } from "../giving/schemas.ts";
import { projectParamsSchema } from "../projects/schemas.ts";
import { fundQuerySchema, fundSchema, fundsSchema, ledgerSchema } from "./schemas.ts";

/** The staff who read what is booked under their place, and what leads to it. */
export const ledgerReaders = [
  "social_worker",
  "station_lead",
  "ngo_manager",
  "finance",
  "inspector",
  "auditor",
  "county_admin",
] as const;

export const booksRoutes = {
  getFund: {
    method: "GET",
    path: "/v1/projects/{projectId}/fund",
    summary: "Read a project's fund",
    access: { resource: "project.public_page", letters: "R" },
    who: { roles: "everyone" },
    params: projectParamsSchema,
    query: fundQuerySchema,
    answer: fundSchema,
  },
  listFunds: {
    method: "GET",
    path: "/v1/projects/{projectId}/funds",
    summary: "Read all funds of a project, by the source of their money and by currency",
    access: { resource: "project.public_page", letters: "R" },
    who: { roles: "everyone" },
    params: projectParamsSchema,
    answer: fundsSchema,
  },
  listLedger: {
    method: "GET",
    path: "/v1/projects/{projectId}/ledger",
    summary: "Read a project's ledger; a donor, the postings of their own gifts",
    access: { resource: "ledger.entry", letters: "R" },
    who: {
      roles: ["donor", ...ledgerReaders],
      scope: "ledger:read",
    },
    params: projectParamsSchema,
    query: pageQuerySchema,
    answer: ledgerSchema,
    table: true,
  },
} as const satisfies Record<string, RouteDefinition>;
