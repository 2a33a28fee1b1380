import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { countyOf } from "#shared/values/division.ts";

const own = {
  ...rowBase,
  sk: z.literal("TEAM"),
  teamId: z.string(),
  name: z.string(),
  field: z.string(),
  division: z.string(),
  /** The leader's volunteerId: of who asked for the team, and leads it once a station lead approves. */
  leader: z.string(),
} as const;

/** Index attributes of a team that is in a list. */
const listed = { list: z.string(), place: z.string() } as const;

export const teamRowSchema = z.discriminatedUnion("status", [
  z.object({ ...own, ...listed, status: z.literal("awaiting-approval") }),
  z.object({ ...own, ...listed, status: z.literal("active"), approvedBy: z.string() }),
  z.object({ ...own, status: z.literal("ended") }),
]);
export type TeamRow = z.infer<typeof teamRowSchema>;
type ListedStatus = Exclude<TeamRow["status"], "ended">;

/** Teams by county and status, in the order of their divisions. */
export const teamIndex = { name: "teams", partitionKey: "list", sortKey: "place" } as const;

/** The list a team stands in, and its place there, by division. */
export const teamList = (county: string, status: ListedStatus): string => `TEAMS#${county}#${status}`;
export const listingOf = (teamId: string, division: string, status: ListedStatus) => ({
  list: teamList(countyOf(division), status),
  place: `${division}#${teamId}`,
});

/** Somebody's membership of a team. */
export const memberRowSchema = z.object({
  ...rowBase,
  teamId: z.string(),
  volunteerId: z.string(),
  joinedAt: z.string(),
});
export type MemberRow = z.infer<typeof memberRowSchema>;

/** A volunteer is in so many teams at most, so that a withdrawal from all of them is one transaction. */
export const mostTeams = 10;
