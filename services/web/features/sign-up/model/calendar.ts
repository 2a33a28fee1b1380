import { createEvent } from "ics";

/** Text as RFC 5545 (3.3.11) wants it. The package does this for all texts but those of alarms. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, "\\$&");

/**
 * A calendar file (RFC 5545) of one shift, in UTC. The UID is the shift's id, so that a calendar that imports it twice
 * shows it once.
 * @throws Error if the ics package refuses the values
 */
export const shiftCalendar = (shift: {
  readonly shiftId: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly place: string;
  /** Whom to call, in words. */
  readonly contact: string | undefined;
  readonly url: string;
}): string => {
  const { error, value } = createEvent({
    uid: shift.shiftId,
    productId: "helink",
    title: shift.title,
    location: shift.place,
    ...(shift.contact === undefined ? {} : { description: shift.contact }),
    url: shift.url,
    start: Date.parse(shift.from),
    end: Date.parse(shift.to),
    startOutputType: "utc",
    endOutputType: "utc",
    alarms: [{ action: "display", description: escaped(shift.title), trigger: { hours: 2, before: true } }],
  });
  if (!value) throw error ?? new Error("no calendar was made");
  return value;
};
