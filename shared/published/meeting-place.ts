import type { MeetingCard } from "./cards/meeting-card.ts";
import { hasAddress, type StationCard } from "./cards/station-card.ts";

/**
 * Where people meet: the label that the need's staff wrote, or the name and address of the station on an ISO day. No label:
 * nobody has said, or the station has no address; the station is asked then.
 */
export const meetingPlaceOf = (
  { place, atStation }: Pick<MeetingCard, "place" | "atStation">,
  station: StationCard | undefined,
  day: string,
): MeetingCard["place"] => {
  if (!atStation) return place;
  return hasAddress(station, day)
    ? { kind: place.kind, label: `${station.name}（${station.address}）` }
    : { kind: place.kind };
};
