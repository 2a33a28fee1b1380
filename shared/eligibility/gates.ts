import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { certifiedSkills, languageCodes, trainingCodes } from "#shared/vocabulary/vocabulary.ts";

export const genderSchema = once(() => z.enum(["female", "male", "other"]));

/** Codes of the credentials that a need can require: the skills whose certificate a station lead records. */
export const credentialCodes = [...certifiedSkills];

/** What must hold before somebody may serve in a position, including the defaults of the need's kind. */
export const gatesSchema = once(() =>
  z
    .strictObject({
      /** 18 or older on the day of the shift. */
      adult: z.boolean(),
      /** The lowest age in years if `adult` is false; minors also need the consent of a guardian. */
      minimumAge: z.literal([14, 16]),
      backgroundCheck: z.boolean(),
      /** At least two adults are present. A duty of the station; a single volunteer cannot fail it. */
      twoAdults: z.boolean(),
      training: z.array(z.enum(trainingCodes)),
      credential: z.array(z.enum(credentialCodes)),
      insurance: z.boolean(),
      gender: genderSchema().optional(),
      languages: z.array(z.enum(languageCodes)),
      vehicle: z.boolean(),
    })
    .meta({ id: "Gates" }),
);
export type Gates = z.infer<ReturnType<typeof gatesSchema>>;
