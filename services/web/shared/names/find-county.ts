import type { CountyName } from "../api/types.ts";
import { nameKey } from "./name-key.ts";

/** Counties of one region; the name is null for those of which nobody said where they lie. */
export interface Region {
  readonly name: string | null;
  readonly counties: readonly CountyName[];
}

/** Counties by the region in which they lie, in the order in which each region first comes. */
export const regionsOf = (counties: readonly CountyName[]): Region[] => {
  const byRegion = new Map<string | null, CountyName[]>();
  for (const county of counties)
    byRegion.set(county.region, [...(byRegion.get(county.region) ?? []), county]);
  return [...byRegion].map(([name, those]) => ({ name, counties: those }));
};

/** Whether the signs of a text stand in another in the same order, with others between them. */
const holdsInOrder = (text: string, signs: string): boolean => {
  let at = 0;
  for (const sign of signs) {
    at = text.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/**
 * The counties that a text names: by their own name or where they lie (衡阳: that city's), else by both, however
 * shortened (湖南衡南: 衡南县 in 湖南省衡阳市).
 */
export const findCounties = (counties: readonly CountyName[], text: string): readonly CountyName[] => {
  const wanted = nameKey(text);
  const named = counties.map((county) => ({ county, key: nameKey(`${county.region ?? ""}${county.name}`) }));
  const exact = named.filter(({ key }) => key.includes(wanted));
  const found = exact.length > 0 ? exact : named.filter(({ key }) => holdsInOrder(key, wanted));
  return found.map(({ county }) => county);
};
