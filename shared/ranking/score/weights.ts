import { continuity } from "../factors/continuity.ts";
import { distance } from "../factors/distance.ts";
import { exposure } from "../factors/exposure.ts";
import type { Factor } from "../factors/factor.ts";
import { language } from "../factors/language.ts";
import { load } from "../factors/load.ts";
import { reliability } from "../factors/reliability.ts";
import { skill } from "../factors/skill.ts";
import { time } from "../factors/time.ts";

/**
 * The factors of a score with their shares, which make 1, and why each has its share. Judgements until the outcomes
 * of real needs can be weighed; no test may depend on one of them.
 */
export const weights = {
  distance: { share: 0.2, factor: distance, because: "a long way is what most often ends a commitment" },
  time: { share: 0.18, factor: time, because: "each shift they cannot take has to be filled anew" },
  skill: { share: 0.17, factor: skill, because: "the skills asked for hold anyway; depth adds to them" },
  continuity: { share: 0.1, factor: continuity, because: "children and old people need known faces" },
  reliability: {
    share: 0.1,
    factor: reliability,
    because: "somebody who does not come is worse than nobody",
  },
  exposure: {
    share: 0.1,
    factor: exposure,
    because: "needs that nobody answers must not stay below the rest",
  },
  load: { share: 0.08, factor: load, because: "the willing few are not to be asked for everything" },
  language: { share: 0.07, factor: language, because: "many older people speak only the local dialect" },
} as const satisfies Record<string, { share: number; factor: Factor; because: string }>;
export type FactorName = keyof typeof weights;
