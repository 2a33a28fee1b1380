import type { Role } from "#shared/values/role.ts";

/** A persona for each role, with that role and no other: staff of one station of 430422, volunteers by number. */
export const rolePersonas = (division: string, number: number): Readonly<Record<Role, string>> => ({
  volunteer: `volunteer-${number}`,
  team_leader: `leader-${number}`,
  donor: `donor-${number}`,
  social_worker: `worker-${division}`,
  station_lead: `lead-${division}`,
  supervisor: "supervisor-430422",
  ngo_manager: "ngo-daxiang",
  finance: "finance-daxiang",
  inspector: "inspector-430422",
  auditor: "auditor-430422",
  county_admin: "admin-430422",
});
