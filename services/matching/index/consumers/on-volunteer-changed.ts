import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { volunteerChangedSchema } from "#shared/published/events/volunteers.ts";
import type { Clock } from "#shared/values/time.ts";
import { indexVolunteer } from "../index-volunteer.ts";
import type { IndexStore } from "../store.ts";

/** Indexes the newest version of a profile; after a withdrawal only its version is kept. */
export const onVolunteerChanged =
  (store: IndexStore, clock: Clock): Consumer =>
  (event) => {
    const withdrawn = event.name === "volunteers.VolunteerWithdrawn";
    const profile = withdrawn ? undefined : volunteerChangedSchema().parse(event.data);
    const update = { version: event.version, profile };
    return indexVolunteer(store, event.subject, clock(), changeByEvent(event), update);
  };
