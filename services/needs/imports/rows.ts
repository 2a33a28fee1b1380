import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { importJobFields } from "#shared/imports/rows.ts";
import { createNeedImportSchema, needFields, reportLineSchema } from "./schemas.ts";

/** The organisation of a manager, else the station. External ids are unique within an owner. */
const ownerSchema = once(() =>
  z.object({ operatorId: z.string().optional(), division: z.string().optional() }),
);
export type ImportOwner = z.infer<ReturnType<typeof ownerSchema>>;

export const needImportJobSchema = once(() =>
  z.object({
    ...importJobFields(),
    owner: ownerSchema(),
    /** The request without the file. */
    options: createNeedImportSchema().omit({ csv: true, file: true }),
    /** Headings that earlier imports of the owner named, by field. */
    remembered: z.partialRecord(z.enum(needFields), z.string()).optional(),
  }),
);
export type NeedImportJob = z.infer<ReturnType<typeof needImportJobSchema>>;

/** A line of the report as it is stored, without its key. */
export const storedLineSchema = once(() => reportLineSchema().strip());
