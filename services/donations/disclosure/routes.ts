import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { pageQuerySchema } from "../giving/schemas.ts";
import { projectParamsSchema } from "../projects/schemas.ts";
import {
  disclosureParamsSchema,
  disclosureSchema,
  disclosuresSchema,
  draftDisclosureSchema,
  dueDisclosuresSchema,
  dueQuerySchema,
} from "./schemas.ts";

/** The routes about what a project tells the public of its money (信息公开). */
export const disclosureRoutes = {
  listDueDisclosures: {
    method: "GET",
    path: "/v1/disclosures",
    summary: "List when the projects of a county owe their next statement, overdue ones first",
    access: { resource: "project.public_page", letters: "R" },
    who: { roles: "everyone" },
    query: dueQuerySchema,
    answer: dueDisclosuresSchema,
  },
  listDisclosures: {
    method: "GET",
    path: "/v1/projects/{projectId}/disclosures",
    summary:
      "List a project's statements, latest first, and when the next is due; its staff also read the draft. As a file: a row for each figure",
    access: { resource: "project.public_page", letters: "R" },
    who: { roles: "everyone" },
    params: projectParamsSchema,
    query: pageQuerySchema,
    answer: disclosuresSchema,
    table: true,
  },
  draftDisclosure: {
    method: "POST",
    path: "/v1/projects/{projectId}/disclosures",
    summary: "Draft a project's next statement from its books, or a correction of one that was published",
    access: { resource: "disclosure.report", letters: "C" },
    who: { roles: ["social_worker", "ngo_manager", "finance"] },
    params: projectParamsSchema,
    body: draftDisclosureSchema,
    answer: disclosureSchema,
    status: 201,
    refusals: ["personal-words", "wrong-state", "changed-meanwhile"],
  },
  getDisclosure: {
    method: "GET",
    path: "/v1/disclosures/{disclosureId}",
    summary: "Read a statement of a project; as a file: a row for each figure",
    access: { resource: "project.public_page", letters: "R" },
    who: { roles: "everyone" },
    params: disclosureParamsSchema,
    answer: disclosureSchema,
    table: true,
  },
  publishDisclosure: {
    method: "POST",
    path: "/v1/disclosures/{disclosureId}/publish",
    summary: "Publish a drafted statement; from then on nothing of it changes",
    access: { resource: "disclosure.report", letters: "A" },
    who: { roles: ["station_lead", "ngo_manager"] },
    params: disclosureParamsSchema,
    answer: disclosureSchema,
    refusals: ["wrong-state", "own-approval", "changed-meanwhile"],
  },
} as const satisfies Record<string, RouteDefinition>;
