import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { get } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { type CountyCard, countyCardKey, countyCardSchema } from "#shared/published/cards/county-card.ts";
import {
  type ServedCounties,
  servedCountiesKey,
  servedCountiesSchema,
} from "#shared/published/cards/served-counties.ts";

/** What is to be saved of a county: its card, and the list of counties that it joins. */
interface CountyChange {
  readonly card?: CountyCard | undefined;
  readonly served?: ServedCounties | undefined;
}

/** The access patterns of the county cards, and of the list of counties served. */
export const createReferenceStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** 1. A county's card. */
  findCounty: (county: string): Promise<CountyCard | undefined> =>
    get(documents, table, countyCardKey(county), countyCardSchema()),

  /** 2. The list of counties served; a consistent read. */
  findServed: (): Promise<ServedCounties | undefined> =>
    get(documents, table, servedCountiesKey, servedCountiesSchema(), true),

  /** 3. Saves either or both at once. @throws ConditionFailed if a version does not follow the stored one */
  saveCounty: ({ card, served }: CountyChange): Promise<void> =>
    write(
      documents,
      [card, served].flatMap((row): Write[] => (row ? [putNext(table, row)] : [])),
    ),
});
export type ReferenceStore = ReturnType<typeof createReferenceStore>;
