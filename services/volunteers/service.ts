import { defineService } from "#shared/service/manifest.ts";
import { ownProfileSchema, profileChangeSchema, registrationSchema } from "./contract.ts";
import { volunteerEvents } from "./domain/events.ts";

const everybodySignedIn = [
  "volunteer",
  "team_leader",
  "donor",
  "social_worker",
  "station_lead",
  "supervisor",
  "ngo_manager",
  "finance",
  "inspector",
  "auditor",
  "county_admin",
] as const;

export const manifest = defineService({
  name: "volunteers",
  table: { name: "volunteers" },
  reads: ["network.role", "network.county"],
  events: volunteerEvents,
  routes: {
    registerVolunteer: {
      method: "POST",
      path: "/v1/volunteers",
      summary: "Register as a volunteer",
      access: { resource: "volunteer.profile", letters: "C" },
      who: { roles: everybodySignedIn },
      body: registrationSchema,
      answer: ownProfileSchema,
      status: 201,
      refusals: ["already-registered", "guardian-required", "under-fourteen"],
    },
    getOwnProfile: {
      method: "GET",
      path: "/v1/volunteers/me",
      summary: "Read one's own profile",
      access: { resource: "volunteer.profile", letters: "R own" },
      who: { roles: everybodySignedIn },
      answer: ownProfileSchema,
    },
    changeOwnProfile: {
      method: "PATCH",
      path: "/v1/volunteers/me",
      summary: "Change one's own profile",
      access: { resource: "volunteer.profile", letters: "U own" },
      who: { roles: everybodySignedIn },
      body: profileChangeSchema,
      answer: ownProfileSchema,
      refusals: ["guardian-required", "changed-meanwhile"],
    },
    withdrawVolunteer: {
      method: "DELETE",
      path: "/v1/volunteers/me",
      summary: "Withdraw and have one's data erased",
      access: { resource: "volunteer.profile", letters: "D own" },
      who: { roles: everybodySignedIn },
    },
  },
});
