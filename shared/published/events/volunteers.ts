import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { timeOfDaySchema, weekdaySchema } from "#shared/values/time.ts";

/** Where and when a volunteer can serve and which gates they pass; nothing in it names them. Days are ISO days. */
export const volunteerChangedSchema = once(() =>
  z.object({
    status: z.enum(["active", "paused"]),
    /** Home township. */
    division: z.string(),
    /** Home to about a kilometre (WGS-84). */
    cell: z.object({ lat: z.number(), lon: z.number() }).optional(),
    travelRadiusKm: z.number(),
    weeklyHoursCap: z.number(),
    availability: z.array(
      z.object({
        day: weekdaySchema(),
        from: timeOfDaySchema(),
        to: timeOfDaySchema(),
        validFrom: z.string().optional(),
        validTo: z.string().optional(),
      }),
    ),
    daysOff: z.array(z.string()),
    gender: z.enum(["female", "male", "other"]).optional(),
    skills: z.array(z.string()),
    languages: z.array(z.string()),
    vehicle: z.boolean(),
    /** The 18th birthday of somebody under age. */
    adultFrom: z.string().optional(),
    hasGuardian: z.boolean(),
    checks: z.array(z.object({ kind: z.string(), validUntil: z.string() })),
  }),
);
export type VolunteerChanged = z.infer<ReturnType<typeof volunteerChangedSchema>>;

/** Says nothing but that the volunteer left. */
const volunteerWithdrawnSchema = once(() => z.object({}));

/** Checks of a volunteer, each with its last day (ISO day), and whom that concerns: they end soon, or were recorded. */
export const checksOfVolunteerSchema = once(() =>
  z.object({
    personId: z.string(),
    /** Home township. */
    division: z.string(),
    checks: z.array(z.object({ kind: z.string(), validUntil: z.string() })),
  }),
);

/** Something about a volunteer waits for the lead of a township's station. */
export const awaitsLeadSchema = once(() => z.object({ division: z.string() }));

export const volunteerEvents = {
  "volunteers.VolunteerRegistered": volunteerChangedSchema,
  "volunteers.VolunteerChanged": volunteerChangedSchema,
  "volunteers.VolunteerWithdrawn": volunteerWithdrawnSchema,
  "volunteers.ChecksEnding": checksOfVolunteerSchema,
  "volunteers.CheckRecorded": checksOfVolunteerSchema,
  /** A lead ended a check that held. */
  "volunteers.CheckEnded": checksOfVolunteerSchema,
  "volunteers.TeamAwaitsApproval": awaitsLeadSchema,
  /** Another birth date is requested. */
  "volunteers.BirthDateRequested": awaitsLeadSchema,
  /** The volunteer may have registered before. The subject is both ids, the later profile's first. */
  "volunteers.DuplicateFound": awaitsLeadSchema,
} as const;
