import { createEvents, type EventAttributes } from "ics";

/**
 * Writes a calendar that others may subscribe to (RFC 5545, METHOD PUBLISH). Imported when it is needed, for it brings
 * the ics package with it; that package itself cannot be, since a bundle gives a CommonJS package's names to static
 * imports only.
 * @throws Error if the package refuses the values
 */
export const writeCalendar = (events: EventAttributes[], calName: string): string => {
  const { error, value } = createEvents(events, { productId: "helink", method: "PUBLISH", calName });
  if (value === null || value === undefined) throw error ?? new Error("no calendar was made");
  return value;
};
