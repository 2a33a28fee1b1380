import type { CountyCard } from "#shared/published/cards/county-card.ts";
import type { StationRow } from "../../county-network/rows.ts";

export type StationStatus = "open" | "planned" | "closed";

/** How a station stands on an ISO day; a date that was not reported closes nothing. */
export const statusOn = (
  { openedOn, closedOn }: Pick<StationRow, "openedOn" | "closedOn">,
  day: string,
): StationStatus => {
  if (closedOn !== null && closedOn <= day) return "closed";
  return openedOn !== null && day < openedOn ? "planned" : "open";
};

/** Which of a county's townships have a station open on a day. Posts that are not reported are not counted. */
export const coverageOf = (county: CountyCard, stations: readonly StationRow[], day: string) => {
  const items = county.townships.map(({ code, name }) => {
    const station = stations.find(({ division }) => division === code);
    return {
      division: code,
      name,
      status: station ? statusOn(station, day) : ("none" as const),
      stationId: station?.stationId ?? null,
      posts: station && statusOn(station, day) === "open" ? station.posts : null,
    };
  });
  const reported = stations
    .filter((station) => statusOn(station, day) === "open")
    .map(({ posts }) => posts)
    .filter((posts) => posts !== null);
  return {
    county: county.code,
    name: county.name,
    townships: items.length,
    covered: items.filter(({ status }) => status === "open").length,
    posts: reported.length === 0 ? null : reported.reduce((sum, posts) => sum + posts, 0),
    items,
  };
};
