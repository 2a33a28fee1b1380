import { isDeepStrictEqual } from "node:util";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { countyCardKey } from "#shared/published/cards/county-card.ts";
import { type ServedCounties, servedCountiesKey } from "#shared/published/cards/served-counties.ts";
import { type County, nextDivisions } from "./rules/next-divisions.ts";
import type { ReferenceStore } from "./store.ts";

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

/** The list of counties with this one and its name; undefined where it says so already. */
const servedWith = ({ code, name, region }: County, list: ServedCounties | undefined) => {
  const { version = 0, counties = [], names = {} } = list ?? {};
  const named = { name, ...(region === undefined ? {} : { region }) };
  if (counties.includes(code) && isDeepStrictEqual(names[code], named)) return undefined;
  return {
    ...servedCountiesKey,
    version: version + 1,
    counties: counties.includes(code) ? counties : [...counties, code],
    names: { ...names, [code]: named },
  };
};

/**
 * Loads a county's divisions, or a new edition of them; loading the same again writes nothing, and no township is taken
 * away. From then on the county is served. A command, not a route: whoever runs the stage decides which counties it
 * serves (infra/county/).
 * @throws RangeError where the divisions contradict each other
 */
export const loadCounty = async (store: ReferenceStore, county: County): Promise<void> => {
  assertValid(county);
  await retryOnConflict(async () => {
    const { code } = county;
    const [existing, list] = await Promise.all([store.findCounty(code), store.findServed()]);
    const version = (existing?.version ?? 0) + 1;
    const next = { ...countyCardKey(code), version, ...nextDivisions(county, existing) };
    const card = isDeepStrictEqual({ ...next, version: existing?.version }, existing) ? undefined : next;
    const served = servedWith(next, list);
    if (card || served) await store.saveCounty({ card, served });
  });
};
