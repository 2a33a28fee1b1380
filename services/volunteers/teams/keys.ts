import type { IndexDefinition } from "#shared/db/table.ts";
import type { ListedStatus } from "./rows.ts";

export const teamKey = (teamId: string) => ({ pk: `TEAM#${teamId}`, sk: "TEAM" }) as const;

/** The beginning of the sort keys of a team's members. */
export const memberPrefix = "MEMBER#";

export const memberKey = (teamId: string, volunteerId: string) => ({
  pk: teamKey(teamId).pk,
  sk: `${memberPrefix}${volunteerId}`,
});

/** Teams by status, sorted by division: a township's, a county's and all of them lie beside each other. */
export const teamIndex: IndexDefinition = { name: "teams", partitionKey: "list", sortKey: "place" };

/** The partition of a list of teams. */
export const teamList = (status: ListedStatus): string => `TEAMS#${status}`;

/** The index attributes of a team in a list. */
export const listingOf = (teamId: string, division: string, status: ListedStatus) => ({
  list: teamList(status),
  place: `${division}#${teamId}`,
});
