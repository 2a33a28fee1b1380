import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  createNeedSchema,
  needListQuerySchema,
  needListSchema,
  needParamsSchema,
  needSchema,
  openNeedSchema,
  redactNeedSchema,
  sendBackNeedSchema,
  updateNeedSchema,
} from "./schemas.ts";

const managers = ["social_worker", "station_lead", "ngo_manager"] as const;

/** Common to the routes that change one need. */
const update = {
  access: { resource: "need.deidentified", letters: "U" },
  who: { roles: managers, scope: "needs:write" },
  params: needParamsSchema,
  answer: needSchema,
} as const;

/** Routes of needs themselves. */
export const needRoutes = {
  createNeed: {
    method: "POST",
    path: "/v1/needs",
    summary: "Post a need",
    access: { resource: "need.deidentified", letters: "C" },
    who: { roles: managers, scope: "needs:write" },
    body: createNeedSchema,
    answer: needSchema,
    status: 201,
    refusals: ["personal-words", "loosened-without-reason"],
  },
  changeNeed: {
    ...update,
    method: "PATCH",
    path: "/v1/needs/{needId}",
    summary: "Change a need; whoever signed up is told what changes for them",
    body: updateNeedSchema,
    refusals: [
      "personal-words",
      "loosened-without-reason",
      "loosens-open-need",
      "below-booked",
      "wrong-state",
    ],
  },
  openNeed: {
    ...update,
    method: "POST",
    path: "/v1/needs/{needId}/open",
    summary: "Open a need for sign-up; releases it where a second person has to",
    body: openNeedSchema,
    refusals: [
      "awaiting-release",
      "sent-back",
      "taken-back",
      "second-person",
      "too-late",
      "wrong-state",
      "changed-meanwhile",
    ],
  },
  sendBackNeed: {
    ...update,
    method: "POST",
    path: "/v1/needs/{needId}/send-back",
    summary: "Send a need that awaits release back to who asked for it, with the reason",
    access: { resource: "need.deidentified", letters: "A" },
    who: { roles: ["station_lead"], scope: "needs:write" },
    body: sendBackNeedSchema,
    refusals: ["wrong-state", "changed-meanwhile"],
  },
  takeBackNeed: {
    ...update,
    method: "POST",
    path: "/v1/needs/{needId}/take-back",
    summary: "Take a need that awaits release back, to change it",
    refusals: ["wrong-state", "changed-meanwhile"],
  },
  closeNeed: {
    ...update,
    method: "POST",
    path: "/v1/needs/{needId}/close",
    summary: "Close a need to further sign-ups",
    refusals: ["wrong-state", "changed-meanwhile"],
  },
  cancelNeed: {
    ...update,
    method: "POST",
    path: "/v1/needs/{needId}/cancel",
    summary: "Cancel a need for good",
    refusals: ["wrong-state", "changed-meanwhile"],
  },
  redactNeed: {
    ...update,
    method: "POST",
    path: "/v1/needs/{needId}/redact",
    summary: "Replace texts of a need that must not be read, in whatever state it is",
    access: { resource: "need.redaction", letters: "X" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"], scope: "needs:write" },
    body: redactNeedSchema,
    refusals: ["personal-words"],
  },
  listNeeds: {
    method: "GET",
    path: "/v1/needs",
    summary: "List needs by the end of their last shift; a station's staff also list its drafts",
    access: { resource: "need.public_page", letters: "R" },
    who: { roles: "everyone", scope: "needs:read" },
    query: needListQuerySchema,
    answer: needListSchema,
  },
  getNeed: {
    method: "GET",
    path: "/v1/needs/{needId}",
    summary: "Read a need, to township level",
    access: { resource: "need.public_page", letters: "R" },
    who: { roles: "everyone", scope: "needs:read" },
    params: needParamsSchema,
    answer: needSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
