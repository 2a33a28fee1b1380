import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, getMany, type Page, queryPage } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import { type Write, write } from "#shared/db/write.ts";
import { type ContactCard, contactCardKey, contactCardSchema } from "#shared/published/cards/contact-card.ts";
import { type MemberRow, memberRowSchema, type TeamRow, teamIndex, teamRowSchema } from "../teams/rows.ts";
import { type ProfileRow, profileRowSchema, type RegisteredRow, type TombstoneRow } from "./rows.ts";
import { gateCardOf } from "./rules/cards.ts";

export const profileKey = (volunteerId: string) =>
  ({ pk: `VOLUNTEER#${volunteerId}`, sk: "PROFILE" }) as const;
export const teamKey = (teamId: string) => ({ pk: `TEAM#${teamId}`, sk: "TEAM" }) as const;
export const memberKey = (teamId: string, volunteerId: string) => ({
  pk: `TEAM#${teamId}`,
  sk: `MEMBER#${volunteerId}`,
});

/** A row that follows the version read before it (none before the first). */
const follows = (version: number) =>
  version === 1
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": version - 1 } };

/** The access patterns of the volunteers table. */
export const createVolunteerStore = (documents: DynamoDBDocumentClient, table: string) => {
  const put = (row: ProfileRow | TeamRow): Write => ({
    Put: { TableName: table, Item: row, ...follows(row.version) },
  });
  /** A profile never changes without its gate card, which is at the same version. */
  const profileWrites = (row: ProfileRow): Write[] => [
    put(row),
    { Put: { TableName: table, Item: gateCardOf(row) } },
  ];
  const page = (limit: number, after: Record<string, unknown> | undefined) => ({
    Limit: limit,
    ...(after ? { ExclusiveStartKey: after } : {}),
  });

  return {
    /** 1. A profile, or its tombstone, as it stands now. */
    findProfile: (volunteerId: string): Promise<ProfileRow | undefined> =>
      get(documents, table, profileKey(volunteerId), profileRowSchema, true),

    /** 2. The contact card of a volunteer. */
    findContact: (volunteerId: string): Promise<ContactCard | undefined> =>
      get(documents, table, contactCardKey(volunteerId), contactCardSchema, true),

    /** 3. Saves a profile with both cards. @throws ConditionFailed at 0 if its version does not follow. */
    saveProfile: (row: RegisteredRow, contact: ContactCard): Promise<void> =>
      write(documents, [...profileWrites(row), { Put: { TableName: table, Item: contact } }]),

    /** 4. Saves what a profile says besides contact, and what changes with it. @throws ConditionFailed likewise. */
    saveStanding: (row: RegisteredRow, also: readonly Write[]): Promise<void> =>
      write(documents, [...profileWrites(row), ...also]),

    /** 5. Erases: tombstone in place of the profile, an empty gate card, no contact card; and what goes with it. */
    eraseProfile: (tombstone: TombstoneRow, also: readonly Write[]): Promise<void> =>
      write(documents, [
        ...profileWrites(tombstone),
        { Delete: { TableName: table, Key: contactCardKey(tombstone.volunteerId) } },
        ...also,
      ]),

    /** 6. A team as it stands now. */
    findTeam: (teamId: string): Promise<TeamRow | undefined> =>
      get(documents, table, teamKey(teamId), teamRowSchema, true),

    /** 7. Saves a team. @throws ConditionFailed at 0 if its version does not follow. */
    saveTeam: (row: TeamRow): Promise<void> => write(documents, [put(row)]),

    /** 8. A page of a list of teams, of one county or township. */
    listTeams: (
      list: string,
      division: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<TeamRow>> =>
      queryPage(
        documents,
        {
          TableName: table,
          IndexName: teamIndex.name,
          KeyConditionExpression: "#list = :list AND begins_with(place, :division)",
          ExpressionAttributeNames: { "#list": "list" },
          ExpressionAttributeValues: { ":list": list, ":division": division },
          ...page(limit, after),
        },
        teamRowSchema,
      ),

    /** 9. Somebody's membership. */
    findMember: (teamId: string, volunteerId: string): Promise<MemberRow | undefined> =>
      get(documents, table, memberKey(teamId, volunteerId), memberRowSchema, true),

    /** 10. A page of a team's members. */
    listMembers: (
      teamId: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<MemberRow>> =>
      queryPage(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :member)",
          ExpressionAttributeValues: { ":pk": teamKey(teamId).pk, ":member": "MEMBER#" },
          ...page(limit, after),
        },
        memberRowSchema,
      ),

    /** 11. Profiles and contact cards of many volunteers. */
    findMany: async (volunteerIds: readonly string[]) => {
      const [profiles, contacts] = await Promise.all([
        getMany(documents, table, volunteerIds.map(profileKey), profileRowSchema),
        getMany(documents, table, volunteerIds.map(contactCardKey), contactCardSchema),
      ]);
      return { profiles, contacts };
    },

    /** What is written with a profile when its volunteer comes into a team, leaves one or ends one. */
    writes: {
      saveTeam: put,
      addMember: (row: MemberRow): Write => ({ Put: { TableName: table, Item: row } }),
      removeMember: (teamId: string, volunteerId: string): Write => ({
        Delete: { TableName: table, Key: memberKey(teamId, volunteerId) },
      }),
      /** Fails where the team is not active. */
      requireActive: (teamId: string): Write => ({
        ConditionCheck: {
          TableName: table,
          Key: teamKey(teamId),
          ConditionExpression: "#status = :active",
          ExpressionAttributeNames: { "#status": "status" },
          ExpressionAttributeValues: { ":active": "active" },
        },
      }),
      endTeam: (teamId: string, change: Change): Write => ({
        Update: {
          TableName: table,
          Key: teamKey(teamId),
          UpdateExpression:
            "SET #status = :ended, version = version + :one, #change = :change REMOVE #list, place, approvedBy",
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeNames: { "#status": "status", "#change": "change", "#list": "list" },
          ExpressionAttributeValues: { ":ended": "ended", ":one": 1, ":change": change },
        },
      }),
    },
  };
};
export type VolunteerStore = ReturnType<typeof createVolunteerStore>;
