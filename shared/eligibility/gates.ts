import * as z from "zod";
import { certifiedSkills, languageCodes, trainingCodes } from "#shared/vocabulary/vocabulary.ts";

export const genderSchema = z.enum(["female", "male", "other"]);

/** Codes of the credentials a need can ask for: the skills whose certificate a station lead records. */
export const credentialCodes = [...certifiedSkills];

/** What must hold before somebody may serve in a position, with a need's defaults worked in. */
export const gatesSchema = z
  .strictObject({
    /** 18 or older on the day of the shift. */
    adult: z.boolean(),
    /** The lowest age in years where `adult` is off; under 18 a guardian has agreed. */
    minimumAge: z.literal([14, 16]),
    backgroundCheck: z.boolean(),
    /** At least two adults are present: a duty of the station, not something one volunteer can fail. */
    twoAdults: z.boolean(),
    training: z.array(z.enum(trainingCodes)),
    credential: z.array(z.enum(credentialCodes)),
    insurance: z.boolean(),
    gender: genderSchema.optional(),
    languages: z.array(z.enum(languageCodes)),
    vehicle: z.boolean(),
  })
  .meta({ id: "Gates" });
export type Gates = z.infer<typeof gatesSchema>;
