import { createEvent } from "ics";

/** Milliseconds since 1970 as the ics package takes it. */
const at = (time: string): number => Date.parse(time);

/**
 * A calendar file (RFC 5545) of one shift, in UTC. The same shift has the same UID, so that a calendar that takes it
 * twice shows it once.
 */
export const shiftCalendar = (shift: {
  readonly shiftId: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly place: string;
  readonly url: string;
}): string => {
  const { error, value } = createEvent({
    uid: shift.shiftId,
    productId: "helink",
    title: shift.title,
    location: shift.place,
    url: shift.url,
    start: at(shift.from),
    end: at(shift.to),
    startOutputType: "utc",
    endOutputType: "utc",
    alarms: [{ action: "display", description: shift.title, trigger: { hours: 2, before: true } }],
  });
  if (!value) throw error ?? new Error("no calendar was made");
  return value;
};
