import * as z from "zod";
import { languageCodes, skillCodes } from "#shared/vocabulary/vocabulary.ts";

/** Something a station lead has recorded about a volunteer, and the last day on which it holds (ISO day). */
const checkOnCardSchema = z.strictObject({ kind: z.string(), validUntil: z.string() });

/**
 * The card `volunteers.gateCard`: all that decides whether somebody may serve, and nothing that names them.
 * Writes of other services carry a ConditionCheck on its version, so a gate is never decided on a lagging copy.
 */
export const gateCardSchema = z.object({
  pk: z.string(),
  sk: z.literal("CARD"),
  version: z.int(),
  volunteerId: z.string(),
  /** Absent on the card of somebody who withdrew. */
  personId: z.string().optional(),
  status: z.enum(["active", "paused", "withdrawn"]),
  /** The 18th birthday (ISO day) of somebody who was under age when the card was written; absent for adults. */
  adultFrom: z.string().optional(),
  hasGuardian: z.boolean(),
  gender: z.enum(["female", "male", "other"]).optional(),
  vehicle: z.boolean(),
  skills: z.array(z.enum(skillCodes)),
  languages: z.array(z.enum(languageCodes)),
  checks: z.array(checkOnCardSchema),
  weeklyCapMinutes: z.int(),
  teams: z.array(z.string()),
  leads: z.array(z.string()),
});
export type GateCard = z.infer<typeof gateCardSchema>;

export const gateCardKey = (volunteerId: string) => ({ pk: `GATE#${volunteerId}`, sk: "CARD" }) as const;
