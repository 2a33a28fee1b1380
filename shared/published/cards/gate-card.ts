import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { languageCodes, skillCodes } from "#shared/vocabulary/vocabulary.ts";

/** A check that a station lead has recorded, and the last day on which it is valid (ISO day). */
const checkOnCardSchema = once(() => z.strictObject({ kind: z.string(), validUntil: z.string() }));

/**
 * The card `volunteers.gateCard`: everything that decides whether a volunteer may serve, and the little that is
 * shown of them before they have a place. No name and no contact.
 * Writes of other services check its version (ConditionCheck), so that no gate is decided on an outdated copy.
 */
export const gateCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    volunteerId: z.string(),
    /** Absent if the volunteer has withdrawn. */
    personId: z.string().optional(),
    /** The masked surname (王**), and the year of birth for an age band. Absent if the volunteer has withdrawn. */
    maskedName: z.string().optional(),
    birthYear: z.int().optional(),
    status: z.enum(["active", "paused", "withdrawn"]),
    /** The 18th birthday (ISO day) of a minor; absent for somebody who was an adult when the card was written. */
    adultFrom: z.string().optional(),
    hasGuardian: z.boolean(),
    gender: z.enum(["female", "male", "other"]).optional(),
    vehicle: z.boolean(),
    skills: z.array(z.enum(skillCodes)),
    languages: z.array(z.enum(languageCodes)),
    checks: z.array(checkOnCardSchema()),
    weeklyCapMinutes: z.int(),
    teams: z.array(z.string()),
    leads: z.array(z.string()),
    /** Teams whose leader may not propose the volunteer; absent: none. */
    noProposalsFrom: z.array(z.string()).optional(),
  }),
);
export type GateCard = z.infer<ReturnType<typeof gateCardSchema>>;

export const gateCardKey = (volunteerId: string) => ({ pk: `GATE#${volunteerId}`, sk: "CARD" }) as const;
