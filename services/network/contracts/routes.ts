import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { countyQuerySchema } from "../reference/schemas.ts";
import {
  contractListSchema,
  contractParamsSchema,
  contractSchema,
  createContractSchema,
  operatorListSchema,
  updateContractSchema,
} from "./schemas.ts";

/** The routes about operators and their contracts. */
export const contractRoutes = {
  listOperators: {
    method: "GET",
    path: "/v1/operators",
    summary: "The operators that run a county's stations today",
    access: { resource: "station.directory", letters: "R" },
    who: { roles: "everyone" },
    query: countyQuerySchema,
    answer: operatorListSchema,
  },
  listContracts: {
    method: "GET",
    path: "/v1/contracts",
    summary: "The contracts of one's organisation or county",
    access: { resource: "contract", letters: "R" },
    who: { roles: ["ngo_manager", "finance", "inspector", "auditor", "county_admin"] },
    answer: contractListSchema,
  },
  createContract: {
    method: "POST",
    path: "/v1/contracts",
    summary: "Record a contract under which an operator runs stations",
    access: { resource: "contract", letters: "C" },
    who: { roles: ["county_admin"] },
    body: createContractSchema,
    answer: contractSchema,
    status: 201,
    refusals: ["station-under-contract"],
  },
  changeContract: {
    method: "PATCH",
    path: "/v1/contracts/{contractId}",
    summary: "Change a contract's term, money or stations",
    access: { resource: "contract", letters: "U" },
    who: { roles: ["county_admin"] },
    params: contractParamsSchema,
    body: updateContractSchema,
    answer: contractSchema,
    refusals: ["station-under-contract"],
  },
} as const satisfies Record<string, RouteDefinition>;
