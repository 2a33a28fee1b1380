import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  appointmentParamsSchema,
  appointStaffSchema,
  changeAppointmentSchema,
  labelledAppointmentSchema,
  meSchema,
  staffListSchema,
} from "./schemas.ts";

/** The routes about people and the roles they hold. */
export const staffRoutes = {
  getMe: {
    method: "GET",
    path: "/v1/me",
    summary: "The caller's own id, which they give to whoever appoints them, and the roles they hold",
    // The access matrix has no row for this; as with notices, everybody signed in reads their own.
    access: { resource: "notice", letters: "R own" },
    who: { roles: "signed-in" },
    answer: meSchema,
  },
  listStaff: {
    method: "GET",
    path: "/v1/staff",
    summary: "The appointments that the caller may make and end",
    access: { resource: "user.role", letters: "R" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"] },
    answer: staffListSchema,
  },
  appointStaff: {
    method: "POST",
    path: "/v1/staff",
    summary: "Give somebody a role at one's station, organisation or county",
    access: { resource: "user.role", letters: "C" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"] },
    body: appointStaffSchema,
    answer: labelledAppointmentSchema,
    status: 201,
    refusals: ["already-appointed", "about-oneself"],
  },
  changeAppointment: {
    method: "PATCH",
    path: "/v1/staff/{personId}/{role}",
    summary: "Change what those who appoint call somebody in a role",
    access: { resource: "user.role", letters: "U" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"] },
    params: appointmentParamsSchema,
    body: changeAppointmentSchema,
  },
  endAppointment: {
    method: "DELETE",
    path: "/v1/staff/{personId}/{role}",
    summary: "Take a role from somebody at once",
    access: { resource: "user.role", letters: "U" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"] },
    params: appointmentParamsSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
