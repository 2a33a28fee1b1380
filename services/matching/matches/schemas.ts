import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";
import {
  candidateViewSchema,
  reasonSchema,
  unnamedCandidateViewSchema,
} from "#shared/volunteer-views/candidate-view.ts";
import {
  failedGatesSchema,
  outCandidateViewSchema,
  unnamedOutCandidateViewSchema,
} from "#shared/volunteer-views/out-candidate-view.ts";

export const needParamsSchema = once(() => z.object({ needId: idSchema("need") }));
export const pairParamsSchema = once(() =>
  z.object({ needId: idSchema("need"), volunteerId: idSchema("volunteer") }),
);

export const myMatchesQuerySchema = once(() =>
  z.strictObject({
    limit: wholeNumberSchema(1, 100, 20),
  }),
);

/** `out`: how many ineligible candidates to add, fewest failed gates first. */
export const matchesQuerySchema = once(() =>
  myMatchesQuerySchema().extend({
    out: wholeNumberSchema(0, 100, 0),
  }),
);

/** `counts`: how many are eligible, and how many were considered; all that the county department sees. */
export const matchesSchema = once(() =>
  z
    .strictObject({
      items: z.array(candidateViewSchema().or(unnamedCandidateViewSchema())),
      out: z.array(outCandidateViewSchema().or(unnamedOutCandidateViewSchema())).optional(),
      nextCursor: z.null(),
      counts: z.strictObject({ eligible: z.int(), considered: z.int() }).optional(),
    })
    .meta({ id: "Matches" }),
);

/** The explanation of a pair. Eligible means: among the need's matches. `positions` are in the need's order. */
export const explanationSchema = once(() =>
  z
    .strictObject({
      needId: idSchema("need"),
      volunteerId: idSchema("volunteer"),
      eligible: z.boolean(),
      positionId: idSchema("position"),
      score: z.number().optional(),
      reasons: z.array(reasonSchema()).min(1),
      failedGates: failedGatesSchema(),
      positions: z.array(
        z.strictObject({
          positionId: idSchema("position"),
          eligible: z.boolean(),
          score: z.number(),
          failedGates: failedGatesSchema(),
        }),
      ),
    })
    .meta({ id: "MatchExplanation" }),
);

/** A need that fits the caller, located by its township; `nextShift`: the start of the first shift they could take. */
const myMatchSchema = once(() =>
  z
    .strictObject({
      needId: idSchema("need"),
      title: z.string(),
      kind: z.string(),
      division: z.string(),
      remote: z.boolean(),
      positionId: idSchema("position"),
      score: z.number(),
      reasons: z.array(reasonSchema()).min(1),
      distanceBand: z.string().nullable(),
      fittingShifts: z.int(),
      openShifts: z.int(),
      nextShift: isoInstantSchema(),
    })
    .meta({ id: "MyMatch" }),
);
export const myMatchesSchema = once(() =>
  z.strictObject({ items: z.array(myMatchSchema()), nextCursor: z.null() }).meta({ id: "MyMatches" }),
);
