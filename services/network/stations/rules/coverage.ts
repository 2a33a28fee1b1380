import type { CountyCard } from "#shared/published/cards/county-card.ts";
import type { StationRow } from "../../county-network/rows.ts";

export type StationStatus = "open" | "planned" | "closed";

/** A station's status on an ISO day. A date that was not reported closes nothing. */
export const statusOn = (
  { openedOn, closedOn }: Pick<StationRow, "openedOn" | "closedOn">,
  day: string,
): StationStatus => {
  if (closedOn !== null && closedOn <= day) return "closed";
  return openedOn !== null && day < openedOn ? "planned" : "open";
};

/** Which of a county's townships have an open station on an ISO day. Unreported posts are left out of the sum. */
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
