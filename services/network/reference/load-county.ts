import { isDeepStrictEqual } from "node:util";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { type CountyCard, countyCardKey } from "#shared/published/cards/county-card.ts";
import type { ReferenceStore } from "./store.ts";

/** A county's divisions as their authority publishes them, with the neighbours of each. */
export type County = Omit<CountyCard, "pk" | "sk" | "version">;

/** @throws RangeError for a township of another county, one listed twice, or a border that only one side names */
const assertValid = ({ code, townships }: County): void => {
  const byCode = new Map(townships.map((township) => [township.code, township]));
  if (byCode.size < townships.length) throw new RangeError(`a township of ${code} is listed twice`);
  for (const township of townships) {
    if (!township.code.startsWith(code)) throw new RangeError(`${township.code} is not of ${code}`);
    for (const neighbour of township.neighbours)
      if (neighbour === township.code || !byCode.get(neighbour)?.neighbours.includes(township.code))
        throw new RangeError(`${township.code} borders ${neighbour}, but not the other way round`);
  }
};

/**
 * Loads a county's divisions, or a new edition of them; loading the same again writes nothing. A command, not a
 * route: whoever runs the stage decides which counties it serves.
 * @throws RangeError where the divisions contradict each other
 */
export const loadCounty = async (store: ReferenceStore, county: County): Promise<void> => {
  assertValid(county);
  await retryOnConflict(async () => {
    const existing = await store.findCounty(county.code);
    const card = { ...countyCardKey(county.code), version: (existing?.version ?? 0) + 1, ...county };
    if (!isDeepStrictEqual({ ...card, version: existing?.version }, existing)) await store.saveCounty(card);
  });
};
