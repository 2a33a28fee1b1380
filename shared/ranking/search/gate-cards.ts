import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { getMany } from "#shared/db/read.ts";
import { type GateCard, gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";

/** The gate cards of volunteers, by volunteerId; half a read unit each. */
export type FindGateCards = (volunteerIds: readonly string[]) => Promise<ReadonlyMap<string, GateCard>>;

/** @param table physical name of the table of volunteers */
export const createFindGateCards =
  (documents: DynamoDBDocumentClient, table: string): FindGateCards =>
  async (volunteerIds) => {
    const cards = await getMany(documents, table, volunteerIds.map(gateCardKey), gateCardSchema());
    return new Map(cards.map((card) => [card.volunteerId, card]));
  };
