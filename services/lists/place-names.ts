import type { Counties } from "#shared/divisions/counties.ts";
import { countyOf } from "#shared/values/division.ts";

/** Names townships for a file, by their counties' cards: one read for each county. A code without a name stays a code. */
export const placeNames = async (
  counties: Pick<Counties, "find">,
  divisions: readonly string[],
): Promise<(division: string) => string> => {
  const cards = await Promise.all(
    [...new Set(divisions.map(countyOf))].map((county) => counties.find(county)),
  );
  const names = new Map(cards.flatMap((card) => card?.townships ?? []).map(({ code, name }) => [code, name]));
  return (division) => names.get(division) ?? division;
};
