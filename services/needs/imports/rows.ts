import * as z from "zod";
import { importJobFields } from "#shared/imports/rows.ts";
import { createNeedImportSchema } from "./schemas.ts";

/** The organisation of a manager, else the station. External ids are unique within an owner. */
const ownerSchema = z.object({ operatorId: z.string().optional(), division: z.string().optional() });
export type ImportOwner = z.infer<typeof ownerSchema>;

export const needImportJobSchema = z.object({
  ...importJobFields,
  owner: ownerSchema,
  /** The request without the file. */
  options: createNeedImportSchema.omit({ csv: true }),
});
export type NeedImportJob = z.infer<typeof needImportJobSchema>;
