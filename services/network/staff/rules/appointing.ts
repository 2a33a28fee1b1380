import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { StaffRow } from "../../county-network/rows.ts";

/** Where a role is held, and who appoints to it, as the access matrix's row user.role says. */
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

/** Whether somebody appoints to this role at this place; who does also sees and ends such appointments. */
export const mayAppoint = (actor: Actor, { role, county, division, operatorId }: Appointment): boolean =>
  mayAt(actor, appointing[role].by, operatorId === null ? { division: division ?? county } : { operatorId });
