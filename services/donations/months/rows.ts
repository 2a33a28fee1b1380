import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { monthFiguresSchema, monthStatuses } from "./schemas.ts";

/** A month that finance has prepared, and perhaps a manager has locked. What was booked after `cutoff` belongs to a later one. */
export const monthRowSchema = once(() =>
  z.object({
    ...rowBase(),
    organisation: z.string(),
    /** `2026-03` */
    month: z.string(),
    status: z.enum(monthStatuses).exclude(["open"]),
    /** ISO instant. */
    cutoff: z.string(),
    figures: z.array(monthFiguresSchema()),
    preparedBy: z.string(),
    lockedBy: z.string().optional(),
    lockedAt: z.string().optional(),
  }),
);
export type MonthRow = z.infer<ReturnType<typeof monthRowSchema>>;
