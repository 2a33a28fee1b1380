import { parseRow } from "#shared/db/row.ts";
import type { EventDraft, RowChange, ToEvents } from "#shared/published/domain-event.ts";
import {
  checksEndingSchema,
  teamAwaitsApprovalSchema,
  volunteerChangedSchema,
} from "#shared/published/events/volunteers.ts";
import { type ProfileRow, profileRowSchema } from "./profiles/rows.ts";
import { endingSaid } from "./profiles/rules/check-ends.ts";
import { teamRowSchema } from "./teams/rows.ts";

const nameOf = (old: ProfileRow | undefined, row: ProfileRow) => {
  if (row.status === "withdrawn") return "volunteers.VolunteerWithdrawn";
  return old && old.status !== "withdrawn" ? "volunteers.VolunteerChanged" : "volunteers.VolunteerRegistered";
};

const endingEvents = (old: ProfileRow | undefined, row: ProfileRow): EventDraft[] => {
  if (!old || old.status === "withdrawn" || row.status === "withdrawn") return [];
  const checks = endingSaid(old, row);
  if (checks.length === 0) return [];
  const data = checksEndingSchema().parse({ ...row, checks });
  return [{ name: "volunteers.ChecksEnding", subject: row.volunteerId, version: row.version, data }];
};

const profileEvents = (change: RowChange, image: Readonly<Record<string, unknown>>): EventDraft[] => {
  const row = parseRow(profileRowSchema(), image);
  const old = change.old && parseRow(profileRowSchema(), change.old);
  const data = row.status === "withdrawn" ? {} : volunteerChangedSchema().parse(row);
  const changed = { name: nameOf(old, row), subject: row.volunteerId, version: row.version, data } as const;
  return [changed, ...endingEvents(old, row)];
};

const newTeamEvents = (image: Readonly<Record<string, unknown>>): EventDraft[] => {
  const team = parseRow(teamRowSchema(), image);
  const data = teamAwaitsApprovalSchema().parse(team);
  return [{ name: "volunteers.TeamAwaitsApproval", subject: team.teamId, version: team.version, data }];
};

/**
 * Publishes changes of profiles, and new teams. Cards are read where they are needed, and who is in which team is part
 * of the gate card.
 */
export const toVolunteerEvents: ToEvents = (change) => {
  if (change.new?.sk === "PROFILE") return profileEvents(change, change.new);
  if (change.new?.sk === "TEAM" && !change.old) return newTeamEvents(change.new);
  return [];
};
