import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get, type Page, queryPage, readablePage } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import { type Write, write } from "#shared/db/write.ts";
import type { Log } from "#shared/observability/log.ts";
import { memberKey, memberPrefix, teamIndex, teamKey } from "./keys.ts";
import { type MemberRow, memberRowSchema, type TeamRow, teamRowSchema } from "./rows.ts";

/** The access patterns of teams and memberships. */
export const createTeamStore = (
  documents: DynamoDBDocumentClient,
  table: string,
  log: Pick<Log, "error">,
) => {
  const removeMember = (teamId: string, volunteerId: string): Write => ({
    Delete: { TableName: table, Key: memberKey(teamId, volunteerId) },
  });
  const endTeam = (teamId: string, change: Change): Write => ({
    Update: {
      TableName: table,
      Key: teamKey(teamId),
      UpdateExpression:
        "SET #status = :ended, version = version + :one, #change = :change REMOVE #list, place, approvedBy",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeNames: { "#status": "status", "#change": "change", "#list": "list" },
      ExpressionAttributeValues: { ":ended": "ended", ":one": 1, ":change": change },
    },
  });

  return {
    /** 1. A team; a consistent read. */
    find: (teamId: string): Promise<TeamRow | undefined> =>
      get(documents, table, teamKey(teamId), teamRowSchema(), true),

    /** 2. Saves a team. @throws ConditionFailed at 0 if its version does not follow the stored one */
    save: (row: TeamRow): Promise<void> => write(documents, [putNext(table, row)]),

    /** 3. A page of a list of teams, of one county or township, or of all (an empty division). */
    list: (
      list: string,
      division: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<TeamRow>> =>
      readablePage(
        documents,
        {
          TableName: table,
          IndexName: teamIndex.name,
          KeyConditionExpression: `#list = :list${division ? " AND begins_with(place, :division)" : ""}`,
          ExpressionAttributeNames: { "#list": "list" },
          ExpressionAttributeValues: { ":list": list, ...(division ? { ":division": division } : {}) },
          Limit: limit,
          ExclusiveStartKey: after,
        },
        teamRowSchema(),
        log,
      ),

    /** 4. One volunteer's membership; a consistent read. */
    findMember: (teamId: string, volunteerId: string): Promise<MemberRow | undefined> =>
      get(documents, table, memberKey(teamId, volunteerId), memberRowSchema(), true),

    /** 5. A page of a team's members. */
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
          ExpressionAttributeValues: { ":pk": teamKey(teamId).pk, ":member": memberPrefix },
          Limit: limit,
          ExclusiveStartKey: after,
        },
        memberRowSchema(),
      ),

    /** 6. Writes for the transaction of a profile whose teams change. */
    writes: {
      saveTeam: (row: TeamRow): Write => putNext(table, row),
      addMember: (row: MemberRow): Write => ({ Put: { TableName: table, Item: row } }),
      removeMember,
      /** Fails if the team is not active. */
      requireActive: (teamId: string): Write => ({
        ConditionCheck: {
          TableName: table,
          Key: teamKey(teamId),
          ConditionExpression: "#status = :active",
          ExpressionAttributeNames: { "#status": "status" },
          ExpressionAttributeValues: { ":active": "active" },
        },
      }),
      /** Ends a volunteer's memberships, and the teams they lead. */
      endTeamsOf: (
        {
          volunteerId,
          teams,
          leads,
        }: { volunteerId: string; teams: readonly string[]; leads: readonly string[] },
        change: Change,
      ): Write[] => [
        ...teams.map((teamId) => removeMember(teamId, volunteerId)),
        ...leads.map((teamId) => endTeam(teamId, change)),
      ],
    },
  };
};
export type TeamStore = ReturnType<typeof createTeamStore>;
