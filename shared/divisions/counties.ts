import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get } from "#shared/db/read.ts";
import { invalid } from "#shared/problem/problem.ts";
import { type CountyCard, countyCardKey, countyCardSchema } from "#shared/published/cards/county-card.ts";
import {
  type CountyName,
  type ServedCounties,
  servedCountiesKey,
  servedCountiesSchema,
} from "#shared/published/cards/served-counties.ts";
import { nearNames } from "#shared/values/near-names.ts";

/** A county and what people call it. */
interface NamedCounty extends CountyName {
  readonly code: string;
}

/** Counties and their divisions as services look them up, read from network's cards. */
export interface Counties {
  find(county: string): Promise<CountyCard | undefined>;
  /** @throws Problem `invalid` at the pointer, with similar codes and their names, if there is no such township */
  requireTownship(code: string, pointer: string): Promise<CountyCard["townships"][number]>;
  /**
   * The codes of the counties served here, in the order in which they were loaded; none on a new stage. Needs the card
   * `network.counties`. A county that is loaded shows within a minute.
   */
  served(): Promise<readonly string[]>;
  /** The same counties by their codes, with their names, as fresh as {@link served}. A county without one has its code. */
  named(): Promise<readonly NamedCounty[]>;
}

/** Cards are read again after five minutes: divisions change about once a year. */
const freshFor = 5 * 60_000;

/** So that whoever opens a county sees it soon, and a busy instance reads the list once a minute. */
const servedFreshFor = 60_000;

/** Reads the cards of counties and keeps them in memory. */
export const createCounties = (
  documents: DynamoDBDocumentClient,
  networkTable: string,
  clock: () => Date,
): Counties => {
  let list: { card: Pick<ServedCounties, "counties" | "names">; readAt: number } | undefined;
  const kept = new Map<string, { card: CountyCard; readAt: number }>();
  const find = async (county: string) => {
    const now = clock().getTime();
    const cached = kept.get(county);
    if (cached && now - cached.readAt < freshFor) return cached.card;
    const card = await get(documents, networkTable, countyCardKey(county), countyCardSchema());
    if (card) kept.set(county, { card, readAt: now });
    return card;
  };
  const readList = async () => {
    const now = clock().getTime();
    // An empty list is not kept: the first county shows at once.
    if (list && list.card.counties.length > 0 && now - list.readAt < servedFreshFor) return list.card;
    const card = await get(documents, networkTable, servedCountiesKey, servedCountiesSchema());
    list = { card: card ?? { counties: [] }, readAt: now };
    return list.card;
  };
  return {
    find,
    served: async () => (await readList()).counties,
    named: async () => {
      const { counties, names } = await readList();
      return counties.toSorted().map((code) => ({ code, name: code, ...names?.[code] }));
    },
    requireTownship: async (code, pointer) => {
      const card = await find(code.slice(0, 6));
      const township = card?.townships.find((candidate) => candidate.code === code);
      if (township) return township;
      const near = nearNames(code, card?.townships.map((candidate) => candidate.code) ?? []);
      throw invalid(
        pointer,
        card ? { code: "not-a-division-of", params: { county: card.name } } : "unknown-division",
        near.map(
          (match) => `${match} ${card?.townships.find((township) => township.code === match)?.name ?? ""}`,
        ),
      );
    },
  };
};
