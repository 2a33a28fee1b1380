import { isDeepStrictEqual } from "node:util";
import { type CountyCard, countyCardKey } from "#shared/published/cards/county-card.ts";
import type { NetworkStore } from "../county-network/store.ts";
import { whileOthersWrite } from "../while-others-write.ts";

/** A county as its divisions' authority publishes it, with which townships touch. */
export type County = Omit<CountyCard, "pk" | "sk" | "version">;

/** @throws RangeError for a township of another county or listed twice, or a border that only one side knows of. */
const requireSound = ({ code, townships }: County): void => {
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
 * Loads a county's divisions, or a new edition of them; the same again changes nothing. A command, not a route:
 * whoever runs the stage decides which counties it serves.
 * @throws RangeError where the divisions contradict each other
 */
export const loadCounty = async (store: NetworkStore, county: County): Promise<void> => {
  requireSound(county);
  await whileOthersWrite(async () => {
    const standing = await store.findCounty(county.code);
    const card = { ...countyCardKey(county.code), version: (standing?.version ?? 0) + 1, ...county };
    if (!isDeepStrictEqual({ ...card, version: standing?.version }, standing)) await store.saveCounty(card);
  });
};
