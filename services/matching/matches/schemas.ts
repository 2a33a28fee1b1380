import * as z from "zod";
import { divisionCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import {
  candidateViewSchema,
  reasonSchema,
  unnamedCandidateViewSchema,
} from "#shared/volunteer-views/candidate-view.ts";
import { listRowViewSchema } from "#shared/volunteer-views/list-row-view.ts";
import {
  failedGatesSchema,
  outCandidateViewSchema,
  unnamedOutCandidateViewSchema,
} from "#shared/volunteer-views/out-candidate-view.ts";

export const needParamsSchema = z.object({ needId: idSchema("need") });
export const pairParamsSchema = z.object({ needId: idSchema("need"), volunteerId: idSchema("volunteer") });

const upTo100 = z.coerce.number().int().min(1).max(100);
export const ownMatchesQuerySchema = z.strictObject({ limit: upTo100.default(20) });

const orNone = z.coerce.number().int().min(0).max(100).default(0);
/** `out`: so many of those within reach whom gates keep out are added, those nearest to fitting first. */
export const matchesQuerySchema = ownMatchesQuerySchema.extend({ out: orNone });

/** `counts`: all who are eligible, and all who were looked at; the county department sees these alone. */
export const matchesSchema = z
  .strictObject({
    items: z.array(candidateViewSchema.or(unnamedCandidateViewSchema)),
    out: z.array(outCandidateViewSchema.or(unnamedOutCandidateViewSchema)).optional(),
    nextCursor: z.null(),
    counts: z.strictObject({ eligible: z.int(), considered: z.int() }).optional(),
  })
  .meta({ id: "Matches" });

/** A pair explained: eligible exactly where the volunteer is among the matches; `positions` in the need's order. */
export const explanationSchema = z
  .strictObject({
    needId: idSchema("need"),
    volunteerId: idSchema("volunteer"),
    eligible: z.boolean(),
    positionId: idSchema("position"),
    score: z.number().optional(),
    reasons: z.array(reasonSchema).min(1),
    failedGates: failedGatesSchema,
    positions: z.array(
      z.strictObject({
        positionId: idSchema("position"),
        eligible: z.boolean(),
        score: z.number(),
        failedGates: failedGatesSchema,
      }),
    ),
  })
  .meta({ id: "MatchExplanation" });

/** A need that fits the caller, to township level; `nextShift` is the first that they could take. */
const ownMatchSchema = z
  .strictObject({
    needId: idSchema("need"),
    title: z.string(),
    kind: z.string(),
    division: z.string(),
    remote: z.boolean(),
    positionId: idSchema("position"),
    score: z.number(),
    reasons: z.array(reasonSchema).min(1),
    distanceBand: z.string().nullable(),
    fittingShifts: z.int(),
    openShifts: z.int(),
    nextShift: isoInstantSchema,
  })
  .meta({ id: "OwnMatch" });
export const ownMatchesSchema = z
  .strictObject({ items: z.array(ownMatchSchema), nextCursor: z.null() })
  .meta({ id: "OwnMatches" });

/** `candidates`: so many of the best who have no place yet are added, masked. */
export const needListQuerySchema = z.strictObject({
  candidates: orNone,
});
export const needListSchema = z
  .strictObject({
    items: z.array(listRowViewSchema),
    candidates: z.array(candidateViewSchema).optional(),
    nextCursor: z.null(),
  })
  .meta({ id: "VolunteerList" });

/** Days in county time, both included; default is this week, Monday to Sunday. */
export const weekListQuerySchema = z.strictObject({
  division: divisionCodeSchema.optional(),
  projectId: idSchema("project").optional(),
  from: isoDaySchema.optional(),
  to: isoDaySchema.optional(),
});
export const weekListSchema = z
  .strictObject({
    from: isoDaySchema,
    to: isoDaySchema,
    items: z.array(listRowViewSchema),
    nextCursor: z.null(),
  })
  .meta({ id: "VolunteerLists" });

export const pullsQuerySchema = z.strictObject({
  limit: upTo100.default(50),
  cursor: z.string().max(2_000).optional(),
});

/** A pull that showed the caller: by which role, of which operator, for which needs; `contact`: with name and phone. */
const pullSchema = z
  .strictObject({
    pullId: idSchema("pull"),
    at: isoInstantSchema,
    role: z.string(),
    operatorId: idSchema("operator").optional(),
    needIds: z.array(idSchema("need")),
    contact: z.boolean(),
  })
  .meta({ id: "Pull" });
export const pullsSchema = z
  .strictObject({ items: z.array(pullSchema), nextCursor: z.string().nullable() })
  .meta({ id: "Pulls" });
