import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { isoDaySchema } from "#shared/values/time.ts";
import { comparedSchema, differenceSchema, sumsSchema } from "./schemas.ts";

/** Whether all rows about money agreed, at a moment. Never changed. */
export const reconciliationRowSchema = once(() =>
  z.object({
    ...rowBase(),
    day: isoDaySchema(),
    /** ISO instant at which reading began. */
    at: z.string(),
    books: z.int(),
    compared: comparedSchema(),
    /** Events of Stripe that had not reached us. */
    recovered: z.int().default(0),
    /** By currency. */
    sums: z.record(z.string(), sumsSchema()),
    /** How many there were; the first hundred of them are kept. */
    differing: z.int(),
    /** `under`: of the project as it was then; absent for what belongs to none. */
    differences: z.array(differenceSchema().extend({ under: oversightSchema().optional() })),
    /** The list of all, and its place in it. */
    book: z.string(),
    listed: z.string(),
  }),
);
export type ReconciliationRow = z.infer<ReturnType<typeof reconciliationRowSchema>>;
