import { type StationCard, stationCardKey } from "#shared/published/cards/station-card.ts";
import type { ContractRow, StationRow } from "../rows.ts";

/** The card of a station that serves a township: none of a guidance platform or a contract. */
export const stationCardsOf = (row: StationRow | ContractRow): StationCard[] => {
  if (row.type !== "station" || row.division === null) return [];
  const { division, version, name, phone, address, closedOn } = row;
  return [{ ...stationCardKey(division), version, division, name, phone, address, closedOn }];
};
