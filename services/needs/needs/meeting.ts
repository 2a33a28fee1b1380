import type { Actor } from "#shared/access/actor.ts";
import { meetingPlaceOf } from "#shared/published/meeting-place.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayReadAll } from "./access.ts";
import type { NeedDeps } from "./deps.ts";
import type { NeedRow } from "./rows.ts";
import { meetingCardOf } from "./rules/meeting-card.ts";
import type { Meeting, MyPlace } from "./views.ts";

/** Whether the caller is told where people meet: staff, and whoever has a confirmed place. */
export const maySeeMeeting = (actor: Actor, need: NeedRow, place: MyPlace | undefined): boolean =>
  place?.isConfirmed === true || mayReadAll(actor, need);

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
