import * as z from "zod";
import { parseRow } from "#shared/db/row.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import { type ProfileRow, profileRowSchema } from "./profiles/rows.ts";
import { availabilityWindowSchema } from "./profiles/schemas.ts";

/** Where and when somebody can serve and which gates they pass; nothing in it names them. */
const volunteerPlacedSchema = z.object({
  status: z.enum(["active", "paused"]),
  division: z.string(),
  cell: z.object({ lat: z.number(), lon: z.number() }).optional(),
  travelRadiusKm: z.number(),
  weeklyHoursCap: z.number(),
  availability: z.array(availabilityWindowSchema),
  daysOff: z.array(z.string()),
  gender: z.enum(["female", "male", "other"]).optional(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  vehicle: z.boolean(),
  adultFrom: z.string().optional(),
  hasGuardian: z.boolean(),
  checks: z.array(z.object({ kind: z.string(), validUntil: z.string() })),
});

export const volunteerEvents = {
  VolunteerRegistered: volunteerPlacedSchema,
  VolunteerChanged: volunteerPlacedSchema,
  VolunteerWithdrawn: z.object({}),
} as const;

const nameOf = (old: ProfileRow | undefined, now: ProfileRow) => {
  if (now.status === "withdrawn") return "VolunteerWithdrawn";
  return old && old.status !== "withdrawn" ? "VolunteerChanged" : "VolunteerRegistered";
};

/** Tells of changes of profiles; cards are read, not told. */
export const toVolunteerEvents: ToEvents = (change) => {
  if (change.new?.sk !== "PROFILE") return [];
  const now = parseRow(profileRowSchema, change.new);
  const old = change.old && parseRow(profileRowSchema, change.old);
  const data = now.status === "withdrawn" ? {} : volunteerPlacedSchema.parse(now);
  return [{ name: `volunteers.${nameOf(old, now)}`, subject: now.volunteerId, version: now.version, data }];
};
