import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { getMany } from "#shared/db/read.ts";
import type { Envelope } from "#shared/personal-data/envelope.ts";
import {
  type Contact,
  type ContactCard,
  contactCardKey,
  contactCardSchema,
  contactSchema,
} from "#shared/published/cards/contact-card.ts";
import { type GateCard, gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";

/** The cards of volunteers, read at the moment of use: half a read unit each. */
export interface VolunteerCards {
  /** By volunteerId; who withdrew has none. */
  contacts(volunteerIds: readonly string[]): Promise<ReadonlyMap<string, ContactCard>>;
  /** Those of the volunteers who are in one of the teams. */
  membersOf(teams: readonly string[], volunteerIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Name and phone, if the volunteer agreed that an operator reads them; else undefined. */
  open(card: ContactCard): Promise<Contact | undefined>;
}

export const createVolunteerCards = (
  documents: DynamoDBDocumentClient,
  table: string,
  envelope: Envelope,
): VolunteerCards => ({
  contacts: async (volunteerIds) => {
    const cards = await getMany(documents, table, volunteerIds.map(contactCardKey), contactCardSchema);
    return new Map(cards.map((card) => [card.volunteerId, card]));
  },
  membersOf: async (teams, volunteerIds) => {
    const cards: GateCard[] = await getMany(documents, table, volunteerIds.map(gateCardKey), gateCardSchema);
    const members = cards.filter((card) => card.teams.some((team) => teams.includes(team)));
    return new Set(members.map(({ volunteerId }) => volunteerId));
  },
  open: async ({ personId, sealed, consentOperator }) =>
    consentOperator ? envelope.open(personId, "contact", sealed, contactSchema) : undefined,
});
