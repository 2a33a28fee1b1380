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

/** The contact cards of volunteers, read at the moment of a pull and never stored. */
export interface ContactCards {
  /** By volunteerId, half a read unit each; absent for volunteers who withdrew. */
  find(volunteerIds: readonly string[]): Promise<ReadonlyMap<string, ContactCard>>;
  /** Name and phone, by one decryption; undefined unless the volunteer agreed to share them with the operator. */
  open(card: ContactCard): Promise<Contact | undefined>;
  /** The name, by one decryption; undefined unless the volunteer agreed to be thanked by name in public. */
  openName(card: ContactCard): Promise<string | undefined>;
}

export const createContactCards = (
  documents: DynamoDBDocumentClient,
  volunteersTable: string,
  envelope: Envelope,
): ContactCards => ({
  find: async (volunteerIds) => {
    const keys = [...new Set(volunteerIds)].map(contactCardKey);
    const cards = await getMany(documents, volunteersTable, keys, contactCardSchema());
    return new Map(cards.map((card) => [card.volunteerId, card]));
  },
  open: async ({ personId, sealed, consentOperator }) =>
    consentOperator ? envelope.open(personId, "contact", sealed, contactSchema()) : undefined,
  openName: async ({ personId, sealed, consentThanks }) =>
    consentThanks ? (await envelope.open(personId, "contact", sealed, contactSchema())).name : undefined,
});
