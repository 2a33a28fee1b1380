import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  checkParamsSchema,
  checksParamsSchema,
  confirmBirthDateSchema,
  recordCheckSchema,
  recordedCheckSchema,
  volunteerChecksSchema,
} from "./schemas.ts";

/** The routes about checks of volunteers. */
export const checkRoutes = {
  recordCheck: {
    method: "PUT",
    path: "/v1/volunteers/{volunteerId}/checks/{kind}",
    summary: "Record what a volunteer showed, and until when it holds",
    access: { resource: "volunteer.check", letters: "C" },
    who: { roles: ["station_lead"] },
    params: checkParamsSchema,
    body: recordCheckSchema,
    answer: recordedCheckSchema,
    refusals: ["about-oneself", "identity-required"],
  },
  confirmBirthDate: {
    method: "PUT",
    path: "/v1/volunteers/{volunteerId}/birth-date",
    summary: "Confirm the corrected birth date that a volunteer asked for",
    access: { resource: "volunteer.check", letters: "C" },
    who: { roles: ["station_lead"] },
    params: checksParamsSchema,
    body: confirmBirthDateSchema,
    refusals: ["about-oneself", "wrong-state", "under-fourteen", "guardian-required", "changed-meanwhile"],
  },
  listChecks: {
    method: "GET",
    path: "/v1/volunteers/{volunteerId}/checks",
    summary: "Read which checks of a volunteer hold",
    access: { resource: "volunteer.check", letters: "R others" },
    who: { roles: ["social_worker", "station_lead", "ngo_manager", "county_admin"] },
    params: checksParamsSchema,
    answer: volunteerChecksSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
