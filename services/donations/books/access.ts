import { type Actor, mayAt } from "#shared/access/actor.ts";
import type { ProjectRow } from "../projects/rows.ts";

/** Whether staff may read a project's whole ledger. Donors read the postings of their own gifts only. */
export const mayReadLedger = (
  actor: Actor,
  { county, division = county, operatorId, fundraiserId }: ProjectRow,
): boolean =>
  mayAt(actor, ["social_worker", "station_lead", "inspector", "auditor", "county_admin"], { division }) ||
  (operatorId !== undefined && mayAt(actor, ["ngo_manager", "finance"], { operatorId })) ||
  (fundraiserId !== undefined && mayAt(actor, ["finance"], { operatorId: fundraiserId }));
