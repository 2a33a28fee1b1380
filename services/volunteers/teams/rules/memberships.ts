import type { Change } from "#shared/db/row.ts";
import type { RegisteredRow } from "../../profiles/rows.ts";
import { memberKey } from "../keys.ts";
import type { MemberRow } from "../rows.ts";

/** Teams per volunteer: a withdrawal removes all memberships in one transaction. */
const maxTeams = 10;

/** Whether a volunteer is in as many teams as allowed. */
export const isInMaxTeams = ({ teams }: RegisteredRow): boolean => teams.length >= maxTeams;

/** A new membership. */
export const memberOf = (teamId: string, volunteerId: string, change: Change): MemberRow => ({
  ...memberKey(teamId, volunteerId),
  teamId,
  volunteerId,
  joinedAt: change.at,
  version: 1,
  change,
});
