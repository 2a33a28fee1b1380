import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { myProfileSchema, registerVolunteerSchema, updateProfileSchema } from "./schemas.ts";

/** The routes about a volunteer's own profile. */
export const profileRoutes = {
  registerVolunteer: {
    method: "POST",
    path: "/v1/volunteers",
    summary: "Register as a volunteer",
    access: { resource: "volunteer.profile", letters: "C" },
    who: { roles: "signed-in" },
    body: registerVolunteerSchema,
    answer: myProfileSchema,
    status: 201,
    refusals: ["already-registered", "guardian-required", "under-fourteen"],
  },
  getMyProfile: {
    method: "GET",
    path: "/v1/volunteers/me",
    summary: "Read one's own profile",
    access: { resource: "volunteer.profile", letters: "R own" },
    who: { roles: "signed-in" },
    answer: myProfileSchema,
  },
  changeMyProfile: {
    method: "PATCH",
    path: "/v1/volunteers/me",
    summary: "Change one's own profile",
    access: { resource: "volunteer.profile", letters: "U own" },
    who: { roles: "signed-in" },
    body: updateProfileSchema,
    answer: myProfileSchema,
    refusals: ["guardian-required", "changed-meanwhile", "registered-twice"],
  },
  withdrawVolunteer: {
    method: "DELETE",
    path: "/v1/volunteers/me",
    summary:
      "Withdraw and have one's data erased; a day later also one's sign-in, unless a role or gifts need it",
    access: { resource: "volunteer.profile", letters: "D own" },
    who: { roles: "signed-in" },
    refusals: ["changed-meanwhile"],
  },
} as const satisfies Record<string, RouteDefinition>;
