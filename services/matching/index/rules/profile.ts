import * as z from "zod";
import { inOrder } from "#shared/ranking/fit/availability.ts";
import type { Candidate } from "#shared/ranking/fit/candidate.ts";
import { slotsOf, weekdayNumber } from "#shared/ranking/fit/day-pieces.ts";
import { minuteOfDay, timeOfDaySchema, weekdaySchema } from "#shared/values/time.ts";

/** A profile as its service tells of it: where, when and for what somebody can serve. */
export const profileSchema = z.object({
  status: z.enum(["active", "paused"]),
  division: z.string(),
  cell: z.object({ lat: z.number(), lon: z.number() }).optional(),
  travelRadiusKm: z.number(),
  weeklyHoursCap: z.number(),
  availability: z.array(
    z.object({
      day: weekdaySchema,
      from: timeOfDaySchema,
      to: timeOfDaySchema,
      validFrom: z.string().optional(),
      validTo: z.string().optional(),
    }),
  ),
  daysOff: z.array(z.string()),
  gender: z.enum(["female", "male", "other"]).optional(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  vehicle: z.boolean(),
  adultFrom: z.string().optional(),
  hasGuardian: z.boolean(),
  checks: z.array(z.object({ kind: z.string(), validUntil: z.string() })),
});
export type Profile = z.infer<typeof profileSchema>;

/** The part of a candidate that follows from the profile alone. */
export const fromProfile = (profile: Profile) => {
  const windows = inOrder(
    profile.availability.map(({ day, from, to, validFrom, validTo }) => ({
      weekday: weekdayNumber(day),
      from: minuteOfDay(from),
      to: minuteOfDay(to),
      validFrom,
      validTo,
    })),
  );
  const { division, cell, daysOff, gender, skills, languages, vehicle, adultFrom, hasGuardian, checks } =
    profile;
  return {
    paused: profile.status === "paused",
    radiusKm: profile.travelRadiusKm,
    weeklyCapMinutes: Math.round(profile.weeklyHoursCap * 60),
    windows,
    slots: slotsOf(windows),
    division,
    cell,
    daysOff,
    gender,
    skills,
    languages,
    vehicle,
    adultFrom,
    hasGuardian,
    checks,
  } satisfies Partial<Candidate>;
};
