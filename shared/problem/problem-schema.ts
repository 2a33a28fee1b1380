import * as z from "zod";
import { generalProblems, refusals } from "./problem-texts.ts";

const codes = [...Object.keys(generalProblems), ...Object.keys(refusals)];
const refusalCodes = Object.keys(refusals);

/** The one shape of every error answer: application/problem+json (RFC 9457). */
export const problemSchema = z
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
          message: z.string(),
          suggestions: z.array(z.string()).optional(),
        }),
      )
      .optional(),
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
    retryAfterSeconds: z.number().optional(),
  })
  .meta({ id: "Problem" });
