import type { RouteDefinition } from "#shared/service/manifest.ts";
import { needParamsSchema } from "./contract.ts";
import { obstacles } from "./domain/judge-shifts.ts";
import {
  attendanceSchema,
  cursorQuerySchema,
  hoursSchema,
  signupAskedSchema,
  signupListSchema,
  signupParamsSchema,
  signupSchema,
  withdrawQuerySchema,
} from "./signup-contract.ts";

const volunteers = ["volunteer", "team_leader"] as const;

/** The routes of signups, attendance and hours; the rest of the manifest stands in service.ts. */
export const signupRoutes = {
  signUp: {
    method: "POST",
    path: "/v1/needs/{needId}/signups",
    summary: "Sign up for shifts of a position",
    access: { resource: "signup", letters: "C" },
    who: { roles: volunteers },
    params: needParamsSchema,
    body: signupAskedSchema,
    answer: signupSchema,
    status: 201,
    refusals: [...obstacles, "risk-notice"],
  },
  confirmSignup: {
    method: "POST",
    path: "/v1/needs/{needId}/signups/{signupId}/confirm",
    summary: "Confirm the places that one was promoted to from the wait-list",
    access: { resource: "signup", letters: "C own" },
    who: { roles: volunteers },
    params: signupParamsSchema,
    answer: signupSchema,
    refusals: [
      "not-promoted",
      "promotion-expired",
      "closed",
      "too-young",
      "not-qualified",
      "clash",
      "over-cap",
    ],
  },
  withdrawSignup: {
    method: "DELETE",
    path: "/v1/needs/{needId}/signups/{signupId}",
    summary: "Give up one's coming shifts of a signup, or one of them",
    access: { resource: "signup", letters: "C own" },
    who: { roles: volunteers },
    params: signupParamsSchema,
    query: withdrawQuerySchema,
    answer: signupSchema,
    refusals: ["too-late", "no-such-shift"],
  },
  recordAttendance: {
    method: "PUT",
    path: "/v1/needs/{needId}/signups/{signupId}/attendance",
    summary: "Record, or correct, who came to a shift",
    access: { resource: "attendance", letters: "C" },
    who: { roles: ["team_leader", "social_worker", "station_lead"] },
    params: signupParamsSchema,
    body: attendanceSchema,
    answer: signupSchema,
    refusals: ["about-oneself", "shift-not-over", "not-confirmed", "no-such-shift", "wrong-state"],
  },
  listSignups: {
    method: "GET",
    path: "/v1/needs/{needId}/signups",
    summary: "List who signed up, as their station, operator or team leader may know",
    access: { resource: "signup", letters: "R others" },
    who: { roles: ["team_leader", "social_worker", "station_lead", "ngo_manager"], scope: "lists:read" },
    params: needParamsSchema,
    query: cursorQuerySchema,
    answer: signupListSchema,
  },
  listOwnSignups: {
    method: "GET",
    path: "/v1/volunteers/me/signups",
    summary: "List one's own signups, newest first",
    access: { resource: "signup", letters: "R own" },
    who: { roles: volunteers },
    query: cursorQuerySchema,
    answer: signupListSchema,
  },
  getOwnHours: {
    method: "GET",
    path: "/v1/volunteers/me/hours",
    summary: "Read what one has served",
    access: { resource: "service.hours", letters: "R own" },
    who: { roles: ["volunteer"] },
    answer: hoursSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
