import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";

const everyTeam = once(
  () =>
    ({
      ...rowBase(),
      sk: z.literal("TEAM"),
      teamId: z.string(),
      name: z.string(),
      field: z.string(),
      division: z.string(),
      /** volunteerId of the person who asked for the team, and leads it once a station lead approves. */
      leader: z.string(),
    }) as const,
);

/** Index attributes of a team in a list. */
const listed = once(() => ({ list: z.string(), place: z.string() }) as const);

export const teamRowSchema = once(() =>
  z.discriminatedUnion("status", [
    z.object({ ...everyTeam(), ...listed(), status: z.literal("awaiting-approval") }),
    z.object({ ...everyTeam(), ...listed(), status: z.literal("active"), approvedBy: z.string() }),
    z.object({ ...everyTeam(), status: z.literal("ended") }),
  ]),
);
export type TeamRow = z.infer<ReturnType<typeof teamRowSchema>>;
export type ListedStatus = Exclude<TeamRow["status"], "ended">;

/** One volunteer's membership of a team. */
export const memberRowSchema = once(() =>
  z.object({
    ...rowBase(),
    teamId: z.string(),
    volunteerId: z.string(),
    joinedAt: z.string(),
  }),
);
export type MemberRow = z.infer<ReturnType<typeof memberRowSchema>>;
