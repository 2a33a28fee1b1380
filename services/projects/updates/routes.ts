import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { projectParamsSchema } from "../schemas.ts";
import {
  pictureParamsSchema,
  pictureSchema,
  postUpdateSchema,
  redactUpdateSchema,
  updateParamsSchema,
  updateQuerySchema,
  updateSchema,
  updatesSchema,
} from "./schemas.ts";

/** The routes about a project's updates (进展). */
export const updateRoutes = {
  listUpdates: {
    method: "GET",
    path: "/v1/projects/{projectId}/updates",
    summary: "What became of a project's money, newest first; its staff also see what was taken back",
    access: { resource: "project.update", letters: "R" },
    who: { roles: "everyone", scope: "projects:read" },
    params: projectParamsSchema,
    query: updateQuerySchema,
    answer: updatesSchema,
  },
  postUpdate: {
    method: "POST",
    path: "/v1/projects/{projectId}/updates",
    summary: "Tell what became of a project's money, with up to three pictures",
    access: { resource: "project.update", letters: "C" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"], scope: "projects:write" },
    params: projectParamsSchema,
    body: postUpdateSchema,
    answer: updateSchema,
    status: 201,
    refusals: ["personal-words", "wrong-state"],
    maxBodyBytes: 2 * 1024 * 1024,
  },
  getUpdatePicture: {
    method: "GET",
    path: "/v1/projects/{projectId}/updates/{updateId}/pictures/{picture}",
    summary: "A picture of an update, which says nothing of where and by whom it was taken",
    access: { resource: "project.update", letters: "R" },
    who: { roles: "everyone", scope: "projects:read" },
    params: pictureParamsSchema,
    answer: pictureSchema,
    mediaType: "image/*",
  },
  takeBackUpdate: {
    method: "DELETE",
    path: "/v1/projects/{projectId}/updates/{updateId}",
    summary: "Take an update back: its pictures are removed, and only the project's staff still read it",
    access: { resource: "project.update", letters: "D" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"], scope: "projects:write" },
    params: updateParamsSchema,
  },
  redactUpdate: {
    method: "POST",
    path: "/v1/projects/{projectId}/updates/{updateId}/redact",
    summary: "Replace texts of an update that must not be read, also once it was taken back",
    access: { resource: "project.redaction", letters: "X" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"], scope: "projects:write" },
    params: updateParamsSchema,
    body: redactUpdateSchema,
    answer: updateSchema,
    refusals: ["personal-words", "frozen"],
  },
} as const satisfies Record<string, RouteDefinition>;
