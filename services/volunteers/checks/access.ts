import { type Actor, mayAt } from "#shared/access/actor.ts";
import { countyOf } from "#shared/values/division.ts";
import type { RegisteredRow } from "../profiles/rows.ts";

/** C of volunteer.check, and reading in full: the lead of the volunteer's home station. */
export const isHomeLead = (actor: Actor, volunteer: RegisteredRow): boolean =>
  mayAt(actor, ["station_lead"], volunteer);

/**
 * Reading whether a check holds: any social worker of the county, since this volunteer may come to serve there; a
 * manager in the divisions operated; the county.
 */
export const seesValidity = (actor: Actor, { division }: RegisteredRow): boolean =>
  mayAt(actor, ["ngo_manager", "county_admin"], { division }) ||
  (actor.kind !== "public" &&
    actor.grants.some(({ role, county }) => role === "social_worker" && county === countyOf(division)));
