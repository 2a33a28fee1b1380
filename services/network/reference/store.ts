import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import { type CountyCard, countyCardKey, countyCardSchema } from "#shared/published/cards/county-card.ts";

/** The access patterns of the county cards. */
export const createReferenceStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A county's card. */
  findCounty: (county: string): Promise<CountyCard | undefined> =>
    get(documents, table, countyCardKey(county), countyCardSchema()),

  /** 2. Saves a county's card. @throws ConditionFailed if its version does not follow the stored one */
  saveCounty: (card: CountyCard): Promise<void> => write(documents, [putNext(table, card)]),
});
export type ReferenceStore = ReturnType<typeof createReferenceStore>;
