import type { IndexDefinition } from "#shared/db/table.ts";
import { countyOf } from "#shared/values/division.ts";
import type { ListedStatus } from "./rows.ts";

export const teamKey = (teamId: string) => ({ pk: `TEAM#${teamId}`, sk: "TEAM" }) as const;

/** The beginning of the sort keys of a team's members. */
export const memberPrefix = "MEMBER#";

export const memberKey = (teamId: string, volunteerId: string) => ({
  pk: teamKey(teamId).pk,
  sk: `${memberPrefix}${volunteerId}`,
});

/** Teams by county and status, sorted by division. */
export const teamIndex: IndexDefinition = { name: "teams", partitionKey: "list", sortKey: "place" };

/** The partition of a list of teams. */
export const teamList = (county: string, status: ListedStatus): string => `TEAMS#${county}#${status}`;

/** The index attributes of a team in a list. */
export const listingOf = (teamId: string, division: string, status: ListedStatus) => ({
  list: teamList(countyOf(division), status),
  place: `${division}#${teamId}`,
});
