import type { AuthenticatedActor } from "#shared/access/actor.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import { countyOf } from "#shared/values/division.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { StaffRow } from "../county-network/rows.ts";
import { appointing } from "./rules/appointing.ts";

/**
 * Where an appointment holds: at the station named, in the caller's organisation, or in the caller's county.
 * @throws Problem `not-found` where no role of the caller's appoints to this one; `invalid` for a division that is
 * missing, or named where none belongs
 */
export const appointmentPlace = (
  { grants }: AuthenticatedActor,
  role: StaffRole,
  division: string | undefined,
): Pick<StaffRow, "county" | "division" | "operatorId"> => {
  const { place, by } = appointing[role];
  const grant = grants.find((one) => by.includes(one.role));
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
