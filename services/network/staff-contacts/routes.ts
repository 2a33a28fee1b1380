import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { staffRoles } from "#shared/values/role.ts";
import { giveStaffContactSchema, myStaffContactSchema, staffContactViewSchema } from "./schemas.ts";

const path = "/v1/me/staff-contact";

/** The routes about the name and phone by which volunteers call somebody of the staff. */
export const staffContactRoutes = {
  getMyStaffContact: {
    method: "GET",
    path,
    summary: "The name and phone by which confirmed volunteers call the caller",
    access: { resource: "staff.contact", letters: "R own" },
    who: { roles: staffRoles },
    answer: myStaffContactSchema,
  },
  giveStaffContact: {
    method: "PUT",
    path,
    summary: "Give the name and phone by which confirmed volunteers call the caller",
    access: { resource: "staff.contact", letters: "U own" },
    who: { roles: staffRoles },
    body: giveStaffContactSchema,
    answer: staffContactViewSchema,
  },
  removeStaffContact: {
    method: "DELETE",
    path,
    summary: "Take back the name and phone by which volunteers call the caller",
    access: { resource: "staff.contact", letters: "D own" },
    // Also for whoever holds no role any more: what was given can be taken back.
    who: { roles: "signed-in" },
  },
} as const satisfies Record<string, RouteDefinition>;
