import type { Consumer } from "#shared/published/domain-event.ts";
import type { Clock } from "#shared/values/time.ts";
import { indexVolunteer } from "../index-volunteer.ts";
import { changeBy } from "../rows.ts";
import { profileSchema } from "../rules/profile.ts";
import type { MatchingStore } from "../store.ts";

/** Posts a volunteer where and for what they can serve; forgets who withdrew, but for the version. */
export const followVolunteers =
  (store: MatchingStore, clock: Clock): Consumer =>
  (event) => {
    const withdrawn = event.name === "volunteers.VolunteerWithdrawn";
    const profile = withdrawn ? undefined : profileSchema.parse(event.data);
    const news = { version: event.version, profile };
    return indexVolunteer(store, event.subject, clock(), changeBy(event), news);
  };
