import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

/** One reason of a score: `value` from 0 to 1, `weight` its share of the score, `text` in the caller's language. */
export const reasonSchema = once(() =>
  z
    .strictObject({
      factor: z.enum([
        "distance",
        "time",
        "skill",
        "continuity",
        "reliability",
        "exposure",
        "load",
        "language",
      ]),
      value: z.number().min(0).max(1),
      weight: z.number().min(0).max(1),
      text: z.string(),
    })
    .meta({ id: "MatchReason" }),
);
export type FactorName = z.infer<ReturnType<typeof reasonSchema>>["factor"];

const sharedFields = once(
  () =>
    ({
      volunteerId: idSchema("volunteer").meta({ description: "An id that names nobody" }),
      positionId: idSchema("position").meta({ description: "The position fitted best" }),
      score: z.number().min(0).max(1).meta({ description: "How well you fit" }),
      reasons: z.array(reasonSchema()).min(1).meta({ description: "Why you fit, factor by factor" }),
      ageBand: z
        .enum(["14-17", "18-29", "30-44", "45-59", "60+"])
        .meta({ description: "Age as a band, by the year of birth" }),
      skills: z.array(z.string()).meta({ description: "Skills" }),
      languages: z.array(z.string()).meta({ description: "Languages and dialects" }),
      distanceBand: z
        .string()
        .nullable()
        .meta({ description: "Distance as a band; null where the need is served remotely" }),
      fittingShifts: z.int().meta({ description: "How many of the need's shifts you could take" }),
      nextShift: isoInstantSchema().meta({ description: "When the first of those begins" }),
    }) as const,
);

/** A candidate without a confirmed place, as staff of the need's station or operator see them. */
export const candidateViewSchema = once(() =>
  z
    .strictObject({
      ...sharedFields(),
      maskedName: z.string().meta({ description: "Surname, the rest masked" }),
    })
    .meta({ id: "Candidate" }),
);
export type CandidateView = z.input<ReturnType<typeof candidateViewSchema>>;

/** The same for supervisors: without the name. */
export const unnamedCandidateViewSchema = once(() =>
  z.strictObject(sharedFields()).meta({ id: "UnnamedCandidate" }),
);
export type UnnamedCandidateView = z.input<ReturnType<typeof unnamedCandidateViewSchema>>;
