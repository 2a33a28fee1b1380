import { type Actor, type AuthenticatedActor, mayReach } from "#shared/access/actor.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import { countyOf } from "#shared/values/division.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { StaffRow } from "./rows.ts";

/** Where each role is held, and who appoints to it: the row user.role of the access matrix. */
export const appointing: Readonly<
  Record<StaffRole, { place: "station" | "organisation" | "county"; by: readonly StaffRole[] }>
> = {
  social_worker: { place: "station", by: ["station_lead"] },
  station_lead: { place: "station", by: ["county_admin"] },
  ngo_manager: { place: "organisation", by: ["ngo_manager"] },
  finance: { place: "organisation", by: ["ngo_manager"] },
  supervisor: { place: "county", by: ["county_admin"] },
  inspector: { place: "county", by: ["county_admin"] },
  auditor: { place: "county", by: ["county_admin"] },
  county_admin: { place: "county", by: [] },
};

type Appointment = Pick<StaffRow, "role" | "county" | "division" | "operatorId">;

/** Whether grants appoint to this role at this place. */
export const appointsBy = (
  grants: readonly Grant[],
  { role, county, division, operatorId }: Appointment,
): boolean =>
  mayReach(
    grants,
    appointing[role].by,
    operatorId === null ? { division: division ?? county } : { operatorId },
  );

/** Whether the caller appoints to this role at this place. Whoever does also sees and ends such appointments. */
export const mayAppoint = (actor: Actor, appointment: Appointment): boolean =>
  actor.kind !== "public" && appointsBy(actor.grants, appointment);

/**
 * The place of a new appointment: the station of the division, the caller's organisation, or the caller's county.
 * @throws Problem `not-found` where none of the caller's roles appoints to this one; `invalid` where a station role
 * has no division, or another role has one; `forbidden` where the caller's role names no organisation
 */
export const placeOfAppointment = (
  { grants }: AuthenticatedActor,
  role: StaffRole,
  division: string | undefined,
): Pick<StaffRow, "county" | "division" | "operatorId"> => {
  const { place, by } = appointing[role];
  const grant = grants.find((candidate) => by.includes(candidate.role));
  if (!grant) throw new Problem("not-found");
  if (place === "station") {
    if (division === undefined) throw invalid("/division", "needed-for-role");
    return { county: countyOf(division), division, operatorId: null };
  }
  if (division !== undefined) throw invalid("/division", "not-for-role");
  if (place === "county") return { county: grant.county, division: null, operatorId: null };
  if (grant.operatorId === undefined) throw new Problem("forbidden");
  return { county: grant.county, division: null, operatorId: grant.operatorId };
};
