import { parseRow } from "#shared/db/row.ts";
import type { EventDraft, RowChange, ToEvents } from "#shared/published/domain-event.ts";
import {
  awaitsLeadSchema,
  checksOfVolunteerSchema,
  volunteerChangedSchema,
} from "#shared/published/events/volunteers.ts";
import { toldOf } from "./checks/rules/checks.ts";
import {
  duplicateRowSchema,
  type ProfileRow,
  profileRowSchema,
  type RegisteredRow,
} from "./profiles/rows.ts";
import { newlyReminded } from "./profiles/rules/check-ends.ts";
import { teamRowSchema } from "./teams/rows.ts";

const nameOf = (old: ProfileRow | undefined, row: ProfileRow) => {
  if (row.status === "withdrawn") return "volunteers.VolunteerWithdrawn";
  return old && old.status !== "withdrawn" ? "volunteers.VolunteerChanged" : "volunteers.VolunteerRegistered";
};

type Image = Readonly<Record<string, unknown>>;

const endingEvents = (old: ProfileRow | undefined, row: ProfileRow): EventDraft[] => {
  if (!old || old.status === "withdrawn" || row.status === "withdrawn") return [];
  const checks = newlyReminded(old, row);
  if (checks.length === 0) return [];
  const data = checksOfVolunteerSchema().parse({ ...row, checks });
  return [{ name: "volunteers.ChecksEnding", subject: row.volunteerId, version: row.version, data }];
};

/** What a lead did with checks of the volunteer, who hears of it. */
const checkEvents = (old: ProfileRow | undefined, row: ProfileRow): EventDraft[] => {
  if (!old || old.status === "withdrawn" || row.status === "withdrawn") return [];
  const { recorded, ended } = toldOf(old.checks, row.checks);
  const event = (name: EventDraft["name"], checks: RegisteredRow["checks"]): EventDraft[] => {
    if (checks.length === 0) return [];
    const data = checksOfVolunteerSchema().parse({ ...row, checks });
    return [{ name, subject: row.volunteerId, version: row.version, data }];
  };
  return [...event("volunteers.CheckRecorded", recorded), ...event("volunteers.CheckEnded", ended)];
};

const waitsForLead = (row: ProfileRow | undefined): boolean =>
  row !== undefined && row.status !== "withdrawn" && row.task !== undefined;

const birthDateEvents = (old: ProfileRow | undefined, row: ProfileRow): EventDraft[] => {
  if (!waitsForLead(row) || waitsForLead(old)) return [];
  const data = awaitsLeadSchema().parse(row);
  return [{ name: "volunteers.BirthDateRequested", subject: row.volunteerId, version: row.version, data }];
};

const profileEvents = (change: RowChange, image: Image): EventDraft[] => {
  const row = parseRow(profileRowSchema(), image);
  const old = change.old && parseRow(profileRowSchema(), change.old);
  const data = row.status === "withdrawn" ? {} : volunteerChangedSchema().parse(row);
  const changed = { name: nameOf(old, row), subject: row.volunteerId, version: row.version, data } as const;
  return [changed, ...checkEvents(old, row), ...endingEvents(old, row), ...birthDateEvents(old, row)];
};

const newTeamEvents = (image: Image): EventDraft[] => {
  const { teamId, version, division } = parseRow(teamRowSchema(), image);
  const data = awaitsLeadSchema().parse({ division });
  return [{ name: "volunteers.TeamAwaitsApproval", subject: teamId, version, data }];
};

/** A question that was not there before; answers stay inside the service. */
const newDuplicateEvents = (image: Image): EventDraft[] => {
  const { volunteerId, otherId, version, division } = parseRow(duplicateRowSchema(), image);
  const data = awaitsLeadSchema().parse({ division });
  return [{ name: "volunteers.DuplicateFound", subject: `${volunteerId} ${otherId}`, version, data }];
};

/**
 * Publishes changes of profiles, and what begins to wait for a lead. Cards are read where they are needed, and who is in
 * which team is part of the gate card.
 */
export const toVolunteerEvents: ToEvents = (change) => {
  const { old, new: image } = change;
  if (image?.sk === "PROFILE") return profileEvents(change, image);
  if (old || !image) return [];
  if (image.sk === "TEAM") return newTeamEvents(image);
  return image.otherId === undefined ? [] : newDuplicateEvents(image);
};
