import type { Actor } from "#shared/access/actor.ts";
import type { MeetingCard } from "#shared/published/cards/meeting-card.ts";
import type { StaffContact } from "#shared/published/cards/staff-contact.ts";
import type { StationCard } from "#shared/published/cards/station-card.ts";
import { meetingPlaceOf } from "#shared/published/meeting-place.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayReadAll } from "./access.ts";
import type { NeedDeps } from "./deps.ts";
import type { NeedRow } from "./rows.ts";
import { meetingCardOf } from "./rules/meeting-card.ts";
import type { MyPlace } from "./views.ts";

/** Whether the caller is told where people meet: staff, and whoever has a confirmed place. */
export const maySeeMeeting = (actor: Actor, need: NeedRow, place: MyPlace | undefined): boolean =>
  place?.isConfirmed === true || mayReadAll(actor, need);

/** Where people meet and whom they call, in the words of today. */
export interface Meeting {
  readonly place: MeetingCard["place"];
  /** Whoever is called, if they gave name and phone and work there. */
  readonly contact: StaffContact | undefined;
  readonly station: StationCard | undefined;
}

/** Where those who come to a need meet, and whom they call: as the station, and whoever is called, say now. */
export const meetingOf = async (
  { stationOf, readStaffContact }: Pick<NeedDeps, "stationOf" | "readStaffContact">,
  need: NeedRow,
  now: Date,
): Promise<Meeting> => {
  const card = meetingCardOf(need);
  const { contactPersonId } = card;
  const [station, contact] = await Promise.all([
    stationOf(need.division),
    contactPersonId === undefined ? undefined : readStaffContact(contactPersonId, card),
  ]);
  return { place: meetingPlaceOf(card, station, countyDay(now)), contact, station };
};
