import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { getMany } from "#shared/db/read.ts";
import {
  contactCardKey,
  type PlainContact,
  plainContactSchema,
} from "#shared/published/cards/contact-card.ts";
import { gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";

/** The cards of volunteers, read when they are needed: half a read unit each. */
export interface VolunteerCards {
  /** Masked name and year of birth, by volunteerId; absent for volunteers who withdrew. */
  contacts(volunteerIds: readonly string[]): Promise<ReadonlyMap<string, PlainContact>>;
  /** Those of the volunteers who are in one of the teams. */
  membersOf(teams: readonly string[], volunteerIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export const createVolunteerCards = (documents: DynamoDBDocumentClient, table: string): VolunteerCards => ({
  contacts: async (volunteerIds) => {
    const cards = await getMany(documents, table, volunteerIds.map(contactCardKey), plainContactSchema);
    return new Map(cards.map((card) => [card.volunteerId, card]));
  },
  membersOf: async (teams, volunteerIds) => {
    const cards = await getMany(documents, table, volunteerIds.map(gateCardKey), gateCardSchema);
    const members = cards.filter((card) => card.teams.some((team) => teams.includes(team)));
    return new Set(members.map(({ volunteerId }) => volunteerId));
  },
});
