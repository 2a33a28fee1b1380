import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { divisionCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { confirmedWordsSchema, publicLine } from "#shared/values/public-text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";

/** `field`: what the team does, in its own words (敬老助残). */
const teamFields = once(() => ({ name: publicLine(60), field: publicLine(60) }));
const paging = once(() => ({
  cursor: z.string().max(2_000).optional(),
  limit: wholeNumberSchema(1, 100, 50),
}));

export const teamParamsSchema = once(() => z.object({ teamId: idSchema("team") }));

export const createTeamSchema = once(() =>
  z
    .strictObject({
      ...teamFields(),
      division: townshipCodeSchema(),
      confirmedWords: confirmedWordsSchema().optional(),
    })
    .meta({ id: "CreateTeam" }),
);

/** A team as anybody sees it. */
const publicTeam = once(() => ({ teamId: idSchema("team"), ...teamFields() }));
export const publicTeamSchema = once(() => z.strictObject(publicTeam()).meta({ id: "PublicTeam" }));

/** A team as its leader and the staff of its place see it. */
export const teamSchema = once(() =>
  z
    .strictObject({
      ...publicTeam(),
      division: townshipCodeSchema(),
      status: z.enum(["awaiting-approval", "active", "ended"]),
      leader: idSchema("volunteer"),
      version: z.int(),
    })
    .meta({ id: "Team" }),
);

/** A team as its members read it, or as everyone does. */
export const anyTeamSchema = once(() => teamSchema().or(publicTeamSchema()));

/** Without a division the list is that of all counties. */
export const teamQuerySchema = once(() =>
  z.strictObject({
    division: divisionCodeSchema().optional(),
    status: z.enum(["active", "awaiting-approval"]).default("active"),
    ...paging(),
  }),
);
export const teamsSchema = once(() =>
  z
    .strictObject({ items: z.array(anyTeamSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "Teams" }),
);

export const membershipSchema = once(() =>
  z
    .strictObject({
      teamId: idSchema("team"),
      volunteerId: idSchema("volunteer"),
      joinedAt: isoInstantSchema(),
      /** Whether the team's leader may propose the member for services. */
      proposals: z.boolean(),
    })
    .meta({ id: "Membership" }),
);

export const changeMembershipSchema = once(() =>
  z.strictObject({ proposals: z.boolean() }).meta({ id: "ChangeMembership" }),
);

export const memberQuerySchema = once(() => z.strictObject(paging()));

const masked = once(
  () =>
    ({
      volunteerId: idSchema("volunteer").meta({ description: "An id that names nobody" }),
      maskedName: z.string().meta({ description: "Surname, the rest masked" }),
      leader: z.boolean().meta({ description: "Whether you lead the team" }),
      joinedAt: isoInstantSchema().meta({ description: "When you joined" }),
    }) as const,
);

/** A member as the staff of the team's place see them. */
export const maskedMemberSchema = once(() => z.strictObject(masked()).meta({ id: "MaskedTeamMember" }));

/** A member as the leader sees them: with `name` and `phone` if they agreed to that (`shareWithTeamLeader`). */
export const memberSchema = once(() =>
  z
    .strictObject({
      ...masked(),
      name: z.string().optional().meta({ description: "Name" }),
      phone: z.string().optional().meta({ description: "Phone number (E.164)" }),
    })
    .meta({ id: "TeamMember" }),
);
export const membersSchema = once(() =>
  z
    .strictObject({
      items: z.array(memberSchema().or(maskedMemberSchema())),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "TeamMembers" }),
);
