import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { divisionCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";
import { skillCodes } from "#shared/vocabulary/vocabulary.ts";
import { checkValiditySchema } from "../checks/schemas.ts";

/** `division`: the township whose volunteers are listed, or the county, whose guidance platform has none of its own. */
export const directoryQuerySchema = once(() =>
  z.strictObject({
    division: divisionCodeSchema(),
    cursor: z.string().max(2_000).optional(),
    limit: wholeNumberSchema(1, 100, 50),
  }),
);

const masked = once(
  () =>
    ({
      volunteerId: idSchema("volunteer").meta({ description: "An id that names nobody" }),
      maskedName: z.string().meta({ description: "Surname, the rest masked" }),
      status: z.enum(["active", "paused"]).meta({ description: "Whether you are paused" }),
      skills: z.array(z.enum(skillCodes)).meta({ description: "Skills" }),
      checks: z
        .array(checkValiditySchema())
        .meta({ description: "Which checks are recorded, and whether they hold" }),
    }) as const,
);

/** A volunteer on the list of their station, as its lead reads it. */
export const directoryEntrySchema = once(() =>
  z
    .strictObject({
      ...masked(),
      phoneEnd: z.string().meta({ description: "The last four digits of your phone" }),
    })
    .meta({ id: "DirectoryEntry" }),
);

/** The same, as workers and the operator's manager read it. */
export const maskedDirectoryEntrySchema = once(() =>
  z.strictObject(masked()).meta({ id: "MaskedDirectoryEntry" }),
);

export const directorySchema = once(() =>
  z
    .strictObject({
      items: z.array(directoryEntrySchema().or(maskedDirectoryEntrySchema())),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "Directory" }),
);
