import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import type { NoticeDeps } from "../deps.ts";
import { newNotice } from "../new-notice.ts";
import { stationCauseOf } from "../rules/station-causes.ts";
import { isStaffThere } from "../rules/still-true.ts";

/**
 * Puts a notice into the inbox of everybody of the station whom an event concerns, at most once, however often the event
 * comes. Of what is gathered over a day there is one notice for each need and day: its id has the day instead of the
 * event.
 * @throws ZodError for data that the event's published schema refuses
 */
export const onStationEvent =
  ({ store, ids, clock, grantsOf }: NoticeDeps): Consumer =>
  async (event) => {
    const cause = stationCauseOf(event);
    if (!cause) return;
    const { division, roles, gatheredUntil, kind, about, facts } = cause;
    const now = clock();
    const origin = gatheredUntil
      ? [about.needId ?? "", gatheredUntil]
      : [event.name, event.subject, String(event.version)];
    const station = { division, roles: [...roles] };
    const people = await store.listStaff(division, roles);
    await Promise.all(
      people.map(async (personId) => {
        // An appointment stands while its station is closed; the grants say who is staff today.
        if (!isStaffThere(station, await grantsOf(personId))) return;
        const noticeId = ids.derived("notice", personId, kind, ...origin);
        const content = { noticeId, personId, kind, about, facts, station, at: event.at };
        const ofVersion = event.version;
        await store.add(newNotice({ ...content, ofVersion }, changeByEvent(event), now, gatheredUntil));
      }),
    );
  };
