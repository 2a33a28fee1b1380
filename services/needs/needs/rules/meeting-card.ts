import { type MeetingCard, meetingCardKey } from "#shared/published/cards/meeting-card.ts";
import type { NeedRow } from "../rows.ts";

/** The card of where those who come to a need meet. The station's own place counts there, not a point the need has. */
export const meetingCardOf = ({
  needId,
  version,
  division,
  operatorId,
  place,
  atStation = false,
  request,
}: NeedRow): MeetingCard => ({
  ...meetingCardKey(needId),
  version,
  needId,
  division,
  operatorId,
  place: atStation ? { kind: place.kind } : place,
  atStation,
  contactPersonId: request.contactId,
});
