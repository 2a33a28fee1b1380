import type { NeedListing } from "../../../shared/api/types.ts";

type Coming = NonNullable<NeedListing["coming"]>;

/** The shift that a card shows: the next one that can be signed up for and has a free place, else the next one, else the one that runs. */
export const nextDate = (coming: Coming, now: number): Coming[number] | undefined => {
  const ahead = coming.filter(({ from }) => Date.parse(from) > now);
  return ahead.find(({ free }) => free > 0) ?? ahead[0] ?? coming[0];
};
