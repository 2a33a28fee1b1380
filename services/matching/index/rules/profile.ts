import type { VolunteerChanged } from "#shared/published/events/volunteers.ts";
import { sortWindows } from "#shared/ranking/fit/availability.ts";
import type { Candidate } from "#shared/ranking/fit/candidate.ts";
import { slotsOf, weekdayNumber } from "#shared/ranking/fit/day-pieces.ts";
import { minuteOfDay } from "#shared/values/time.ts";

/** The fields of a candidate that follow from the profile alone. */
export const fromProfile = (profile: VolunteerChanged) => {
  const windows = sortWindows(
    profile.availability.map(({ day, from, to, validFrom, validTo }) => ({
      weekday: weekdayNumber(day),
      from: minuteOfDay(from),
      to: minuteOfDay(to),
      validFrom,
      validTo,
    })),
  );
  return {
    paused: profile.status === "paused",
    division: profile.division,
    cell: profile.cell,
    radiusKm: profile.travelRadiusKm,
    weeklyCapMinutes: Math.round(profile.weeklyHoursCap * 60),
    windows,
    slots: slotsOf(windows),
    daysOff: profile.daysOff,
    gender: profile.gender,
    skills: profile.skills,
    languages: profile.languages,
    vehicle: profile.vehicle,
    adultFrom: profile.adultFrom,
    hasGuardian: profile.hasGuardian,
    checks: profile.checks,
  } satisfies Partial<Candidate>;
};
