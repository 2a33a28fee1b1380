import { defineService } from "#shared/manifest/manifest.ts";
import { needEvents } from "./events.ts";
import { importRoutes } from "./imports/routes.ts";
import {
  needAskedSchema,
  needChangeSchema,
  needListQuerySchema,
  needListSchema,
  needParamsSchema,
  needSchema,
} from "./needs/schemas.ts";
import { signupRoutes } from "./signups/routes.ts";
import { signupIndexes } from "./table.ts";

const managers = ["social_worker", "station_lead", "ngo_manager"] as const;
const moving = {
  access: { resource: "need.deidentified", letters: "U" },
  who: { roles: managers, scope: "needs:write" },
  params: needParamsSchema,
  answer: needSchema,
} as const;

export const manifest = defineService({
  name: "needs",
  table: { name: "needs", indexes: signupIndexes },
  reads: ["network.role", "network.county", "volunteers.gateCard"],
  events: needEvents,
  subscriptions: [
    { event: "projects.ProjectChanged", consumer: "learnProject" },
    { event: "volunteers.VolunteerWithdrawn", consumer: "forgetVolunteer" },
  ],
  schedules: [{ name: "sweepPromotions", everyMinutes: 1 }],
  functions: {
    followUp: { trigger: "stream", watches: "NEED#" },
    beginImport: { trigger: "upload" },
    importSlice: { trigger: "stream", watches: "IMPORT#", readsFiles: true },
  },
  routes: {
    createNeed: {
      method: "POST",
      path: "/v1/needs",
      summary: "Post a need",
      access: { resource: "need.deidentified", letters: "C" },
      who: { roles: managers, scope: "needs:write" },
      body: needAskedSchema,
      answer: needSchema,
      status: 201,
      refusals: ["loosened-without-reason"],
    },
    changeNeed: {
      ...moving,
      method: "PATCH",
      path: "/v1/needs/{needId}",
      summary: "Change a need; whoever signed up is told what changes for them",
      body: needChangeSchema,
      refusals: ["loosened-without-reason", "below-booked", "wrong-state", "changed-meanwhile"],
    },
    openNeed: {
      ...moving,
      method: "POST",
      path: "/v1/needs/{needId}/open",
      summary: "Open a need for sign-up; releases it where a second person has to",
      refusals: ["awaiting-release", "second-person", "too-late", "wrong-state", "changed-meanwhile"],
    },
    closeNeed: {
      ...moving,
      method: "POST",
      path: "/v1/needs/{needId}/close",
      summary: "Close a need to further sign-ups",
      refusals: ["wrong-state", "changed-meanwhile"],
    },
    cancelNeed: {
      ...moving,
      method: "POST",
      path: "/v1/needs/{needId}/cancel",
      summary: "Cancel a need for good",
      refusals: ["wrong-state", "changed-meanwhile"],
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
    ...importRoutes,
    ...signupRoutes,
  },
});
