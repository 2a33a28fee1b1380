import { parseRow } from "#shared/db/row.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import { volunteerChangedSchema } from "#shared/published/events/volunteers.ts";
import { type ProfileRow, profileRowSchema } from "./profiles/rows.ts";

const nameOf = (old: ProfileRow | undefined, row: ProfileRow) => {
  if (row.status === "withdrawn") return "volunteers.VolunteerWithdrawn";
  return old && old.status !== "withdrawn" ? "volunteers.VolunteerChanged" : "volunteers.VolunteerRegistered";
};

/** Publishes changes of profiles. Cards are read where they are needed, and teams are part of the gate card. */
export const toVolunteerEvents: ToEvents = (change) => {
  if (change.new?.sk !== "PROFILE") return [];
  const row = parseRow(profileRowSchema(), change.new);
  const old = change.old && parseRow(profileRowSchema(), change.old);
  const data = row.status === "withdrawn" ? {} : volunteerChangedSchema().parse(row);
  return [{ name: nameOf(old, row), subject: row.volunteerId, version: row.version, data }];
};
