import type { CountyCard } from "#shared/cards/county-card.ts";
import type { StationRow } from "./rows.ts";

/** Whether a station is open on an ISO day; a date that was not reported closes nothing. */
export const isOpenOn = (
  { openedOn, closedOn }: Pick<StationRow, "openedOn" | "closedOn">,
  day: string,
): boolean => (openedOn === null || openedOn <= day) && (closedOn === null || day < closedOn);

/** Which of a county's townships have a station open on a day. Posts of unreported number leave the sum unreported. */
export const coverageOf = (county: CountyCard, stations: readonly StationRow[], day: string) => {
  const open = stations.filter((station) => isOpenOn(station, day));
  const items = county.townships.map(({ code, name }) => {
    const station = open.find(({ kind, division }) => kind === "station" && division === code);
    return {
      division: code,
      name,
      covered: station !== undefined,
      stationId: station?.stationId ?? null,
      posts: station?.posts ?? null,
    };
  });
  const posts = open.map((station) => station.posts);
  const reported = posts.filter((count) => count !== null);
  return {
    county: county.code,
    name: county.name,
    townships: items.length,
    covered: items.filter(({ covered }) => covered).length,
    posts: reported.length === 0 ? null : reported.reduce((sum, count) => sum + count, 0),
    items,
  };
};
