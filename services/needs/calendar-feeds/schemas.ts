import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

/** `since`: when the present address was made; null: the caller has none. */
export const calendarFeedSchema = once(() =>
  z.strictObject({ since: isoInstantSchema().nullable() }).meta({ id: "CalendarFeed" }),
);

/** `path` of the address that a calendar subscribes to. Whoever has it reads the feed; it is shown this once. */
export const newCalendarFeedSchema = once(() =>
  z.strictObject({ since: isoInstantSchema(), path: z.string() }).meta({ id: "NewCalendarFeed" }),
);

/** Any text, so that whatever names no feed is answered alike. Calendars want a file name: `.ics` may follow. */
export const calendarParamsSchema = once(() => z.object({ token: z.string().max(200) }));

/** An iCalendar file (RFC 5545). */
export const calendarSchema = once(() => z.string());
