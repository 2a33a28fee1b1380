/** Every role of the access matrix but `public` (no one signed in) and `system` (no request). */
export const roles = [
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
export type Role = (typeof roles)[number];

/** Roles that nobody grants: being signed in, having a volunteer's profile, leading a team. */
const ownRoles = ["donor", "volunteer", "team_leader"] as const satisfies readonly Role[];
export type OwnRole = (typeof ownRoles)[number];
export type StaffRole = Exclude<Role, OwnRole>;
export const staffRoles = roles.filter(
  (role): role is StaffRole => !(ownRoles as readonly string[]).includes(role),
);

/** Scopes a machine client's token can carry; each narrows its ngo_manager role to the routes that name it. */
export const scopes = [
  "needs:read",
  "needs:write",
  "matches:read",
  "lists:read",
  "projects:read",
  "projects:write",
  "ledger:read",
] as const;
export type Scope = (typeof scopes)[number];
