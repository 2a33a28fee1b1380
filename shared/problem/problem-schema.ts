import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { fieldParamsSchema } from "./field-texts.ts";
import { generalProblems, refusals } from "./problem-texts.ts";

const codes = [...Object.keys(generalProblems), ...Object.keys(refusals)];
const refusalCodes = Object.keys(refusals);

/** The body of every error answer: application/problem+json (RFC 9457). */
export const problemSchema = once(() =>
  z
    .strictObject({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      code: z.enum(codes),
      correlationId: z.string(),
      errors: z
        .array(
          z.strictObject({
            pointer: z.string(),
            /** The code of one of Helink's own rules, or the kind of schema rule that is broken. */
            code: z.string(),
            /** The values that the message names: `{ "most": 60 }`. */
            params: fieldParamsSchema().optional(),
            message: z.string(),
            suggestions: z.array(z.string()).optional(),
          }),
        )
        .optional(),
      /** How many errors there are, where `errors` names only the first of them. */
      errorCount: z.int().positive().optional(),
      shifts: z
        .array(
          z.strictObject({
            shiftId: z.string(),
            code: z.enum(refusalCodes),
            gates: z.array(z.string()).optional(),
          }),
        )
        .optional(),
      gates: z.array(z.string()).optional(),
      rule: z.string().optional(),
      /** Which limit was reached: `most` in `minutes`, and from when on it takes more. */
      limit: z
        .strictObject({
          name: z.string(),
          most: z.int(),
          minutes: z.int(),
          version: z.int(),
          until: z.string(),
        })
        .optional(),
      retryAfterSeconds: z.number().optional(),
    })
    .meta({ id: "Problem" }),
);
