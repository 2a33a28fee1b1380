import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  anyProjectSchema,
  createProjectSchema,
  projectParamsSchema,
  projectQuerySchema,
  projectSchema,
  projectsSchema,
  updateProjectSchema,
} from "./schemas.ts";

/** The routes about projects. */
export const projectRoutes = {
  listProjects: {
    method: "GET",
    path: "/v1/projects",
    summary: "List projects; staff also see the drafts they may read",
    access: { resource: "project.public_page", letters: "R" },
    who: { roles: "everyone", scope: "projects:read" },
    query: projectQuerySchema,
    answer: projectsSchema,
  },
  createProject: {
    method: "POST",
    path: "/v1/projects",
    summary: "Create a project, as a draft",
    access: { resource: "project.full", letters: "C" },
    who: { roles: ["social_worker", "ngo_manager", "county_admin"], scope: "projects:write" },
    body: createProjectSchema,
    answer: projectSchema,
    status: 201,
    refusals: ["demo-only"],
  },
  getProject: {
    method: "GET",
    path: "/v1/projects/{projectId}",
    summary: "Read a project",
    access: { resource: "project.public_page", letters: "R" },
    who: { roles: "everyone", scope: "projects:read" },
    params: projectParamsSchema,
    answer: anyProjectSchema,
  },
  changeProject: {
    method: "PATCH",
    path: "/v1/projects/{projectId}",
    summary: "Change a project, or end it",
    access: { resource: "project.full", letters: "U" },
    who: {
      roles: ["social_worker", "station_lead", "ngo_manager", "county_admin"],
      scope: "projects:write",
    },
    params: projectParamsSchema,
    body: updateProjectSchema,
    answer: projectSchema,
    refusals: ["wrong-state", "changed-meanwhile", "fundraising-gate", "demo-only"],
  },
  publishProject: {
    method: "POST",
    path: "/v1/projects/{projectId}/publish",
    summary: "Publish a project; opens its fundraising where the Charity Law's conditions are met",
    access: { resource: "project.full", letters: "A U others" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"], scope: "projects:write" },
    params: projectParamsSchema,
    answer: projectSchema,
    refusals: ["wrong-state", "second-person", "changed-meanwhile", "fundraising-gate", "demo-only"],
  },
} as const satisfies Record<string, RouteDefinition>;
