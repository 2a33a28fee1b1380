import * as z from "zod";
import { divisionCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { shortText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";

/** `field`: what the team does, in its own words (敬老助残). */
const teamFields = { name: shortText(60), field: shortText(60) } as const;
const paging = {
  cursor: z.string().max(2_000).optional(),
  limit: wholeNumberSchema(1, 100, 50),
} as const;

export const teamParamsSchema = z.object({ teamId: idSchema("team") });

export const createTeamSchema = z
  .strictObject({ ...teamFields, division: townshipCodeSchema })
  .meta({ id: "CreateTeam" });

/** A team as anybody sees it. */
const publicTeam = { teamId: idSchema("team"), ...teamFields } as const;
export const publicTeamSchema = z.strictObject(publicTeam).meta({ id: "PublicTeam" });

/** A team as its leader and the staff of its place see it. */
export const teamSchema = z
  .strictObject({
    ...publicTeam,
    division: townshipCodeSchema,
    status: z.enum(["awaiting-approval", "active", "ended"]),
    leader: idSchema("volunteer"),
    version: z.int(),
  })
  .meta({ id: "Team" });

/** Without a division the list goes through all counties served, one after the other. */
export const teamQuerySchema = z.strictObject({
  division: divisionCodeSchema.optional(),
  status: z.enum(["active", "awaiting-approval"]).default("active"),
  ...paging,
});
export const teamsSchema = z
  .strictObject({ items: z.array(teamSchema.or(publicTeamSchema)), nextCursor: z.string().nullable() })
  .meta({ id: "Teams" });

export const membershipSchema = z
  .strictObject({ teamId: idSchema("team"), volunteerId: idSchema("volunteer"), joinedAt: isoInstantSchema })
  .meta({ id: "Membership" });

export const memberQuerySchema = z.strictObject(paging);

const masked = {
  volunteerId: idSchema("volunteer").meta({ description: "An id that names nobody" }),
  maskedName: z.string().meta({ description: "Surname, the rest masked" }),
  leader: z.boolean().meta({ description: "Whether you lead the team" }),
  joinedAt: isoInstantSchema.meta({ description: "When you joined" }),
} as const;

/** A member as the staff of the team's place see them. */
export const maskedMemberSchema = z.strictObject(masked).meta({ id: "MaskedTeamMember" });

/** A member as the leader sees them: with `name` and `phone` if they agreed to that (`shareWithTeamLeader`). */
export const memberSchema = z
  .strictObject({
    ...masked,
    name: z.string().optional().meta({ description: "Name" }),
    phone: z.string().optional().meta({ description: "Phone number (E.164)" }),
  })
  .meta({ id: "TeamMember" });
export const membersSchema = z
  .strictObject({ items: z.array(memberSchema.or(maskedMemberSchema)), nextCursor: z.string().nullable() })
  .meta({ id: "TeamMembers" });
