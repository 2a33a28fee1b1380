import type { FactorName } from "#shared/volunteer-views/candidate-view.ts";
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
 * The factors of a score with their shares, which add up to 1, and the reason for each share. They are judgements
 * until real outcomes can be analysed, so no test may depend on a single one.
 */
export const weights = {
  distance: {
    share: 0.2,
    factor: distance,
    because: "long ways end commitments more often than anything else",
  },
  time: { share: 0.18, factor: time, because: "every shift they cannot take needs another volunteer" },
  skill: {
    share: 0.17,
    factor: skill,
    because: "the required skills are a gate already; depth adds to them",
  },
  continuity: { share: 0.1, factor: continuity, because: "children and old people need known faces" },
  reliability: {
    share: 0.1,
    factor: reliability,
    because: "a volunteer who does not come is worse than none",
  },
  exposure: {
    share: 0.1,
    factor: exposure,
    because: "needs without an answer must not stay at the bottom",
  },
  load: { share: 0.08, factor: load, because: "the most willing should not be asked every time" },
  language: { share: 0.07, factor: language, because: "many older people speak only the local dialect" },
} as const satisfies Record<FactorName, { share: number; factor: Factor; because: string }>;
