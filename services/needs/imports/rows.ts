import * as z from "zod";
import { importJobFields } from "#shared/imports/rows.ts";
import { createNeedImportSchema } from "./schemas.ts";

/** The organisation of a manager, else the station. External ids are unique within an owner. */
const ownerSchema = z.object({ operatorId: z.string().optional(), division: z.string().optional() });
export type ImportOwner = z.infer<typeof ownerSchema>;

const jobSchema = z.object({
  ...importJobFields,
  owner: ownerSchema,
  /** The request without the file. */
  options: createNeedImportSchema.omit({ csv: true }),
});

/** In former rows `options` has another name. */
const withOptions = (row: unknown): unknown =>
  typeof row === "object" && row !== null && "asked" in row ? { ...row, options: row.asked } : row;

export const needImportJobSchema = z.preprocess(withOptions, jobSchema);
export type NeedImportJob = z.infer<typeof needImportJobSchema>;
