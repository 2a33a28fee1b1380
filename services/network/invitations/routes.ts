import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { appointmentSchema } from "../staff/schemas.ts";
import {
  acceptInvitationSchema,
  invitationListSchema,
  invitationParamsSchema,
  invitedSchema,
  inviteStaffSchema,
  newInvitationSchema,
} from "./schemas.ts";

const appointers = ["station_lead", "ngo_manager", "county_admin"] as const;
const unacceptable = [
  "invitation-used",
  "invitation-expired",
  "inviter-without-right",
  "station-closed",
  "about-oneself",
] as const;

/** The routes by which somebody is invited to a role, and takes it. */
export const invitationRoutes = {
  inviteStaff: {
    method: "POST",
    path: "/v1/staff/invitations",
    summary:
      "Invite somebody to a role at one's station, organisation or county by a link that is shown once",
    access: { resource: "user.role", letters: "C" },
    who: { roles: appointers },
    body: inviteStaffSchema,
    answer: newInvitationSchema,
    status: 201,
    refusals: ["station-closed", "too-many"],
  },
  listInvitations: {
    method: "GET",
    path: "/v1/staff/invitations",
    summary: "The invitations that nobody has accepted yet, to roles that the caller appoints to",
    access: { resource: "user.role", letters: "R" },
    who: { roles: appointers },
    answer: invitationListSchema,
  },
  withdrawInvitation: {
    method: "DELETE",
    path: "/v1/staff/invitations/{invitationId}",
    summary: "Take an invitation back: its link stops at once",
    access: { resource: "user.role", letters: "U" },
    who: { roles: appointers },
    params: invitationParamsSchema,
  },
  readInvitation: {
    method: "GET",
    path: "/v1/staff/invitations/{invitationId}",
    summary: "What one is invited to",
    access: { resource: "role.invitation", letters: "R own" },
    who: { roles: "signed-in" },
    params: invitationParamsSchema,
    // Addresses stand in logs along the way, and the secret must not.
    headers: { "invitation-secret": "The secret of the invitation's link" },
    answer: invitedSchema,
    refusals: unacceptable,
  },
  acceptInvitation: {
    method: "POST",
    path: "/v1/staff/invitations/{invitationId}/accept",
    summary: "Take the role that one is invited to",
    access: { resource: "role.invitation", letters: "U own" },
    who: { roles: "signed-in" },
    params: invitationParamsSchema,
    body: acceptInvitationSchema,
    answer: appointmentSchema,
    refusals: [...unacceptable, "already-appointed"],
  },
} as const satisfies Record<string, RouteDefinition>;
