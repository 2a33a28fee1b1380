import * as z from "zod";
import { importJobFields } from "#shared/imports/rows.ts";
import { createNeedImportSchema, needFields } from "./schemas.ts";

/** The organisation of a manager, else the station. External ids are unique within an owner. */
const ownerSchema = z.object({ operatorId: z.string().optional(), division: z.string().optional() });
export type ImportOwner = z.infer<typeof ownerSchema>;

export const needImportJobSchema = z.object({
  ...importJobFields,
  owner: ownerSchema,
  /** The request without the file. */
  options: createNeedImportSchema.omit({ csv: true, file: true }),
  /** Headings that earlier imports of the owner named, by field. */
  remembered: z.partialRecord(z.enum(needFields), z.string()).optional(),
});
export type NeedImportJob = z.infer<typeof needImportJobSchema>;
