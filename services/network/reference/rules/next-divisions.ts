import type { CountyCard } from "#shared/published/cards/county-card.ts";

/** A county's divisions as their authority publishes them, with the neighbours of each. */
export type County = Omit<CountyCard, "pk" | "sk" | "version">;

/**
 * The divisions to store in place of those that are: the new edition, and every stored township that is not in it any
 * more, with its borders. None is taken away, since needs and volunteers name it; nor is what was said of where it lies.
 */
export const nextDivisions = (edition: County, stored: County | undefined): County => {
  const codes = new Set(edition.townships.map(({ code }) => code));
  const left = (stored?.townships ?? []).filter(({ code }) => !codes.has(code));
  const bordering = (code: string) =>
    left.filter(({ neighbours }) => neighbours.includes(code)).map((township) => township.code);
  return {
    ...(stored?.region === undefined ? {} : { region: stored.region }),
    ...edition,
    townships: [
      ...edition.townships.map((township) => ({
        ...township,
        neighbours: [...township.neighbours, ...bordering(township.code)],
      })),
      ...left,
    ],
  };
};
