import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { fundSources } from "#shared/published/events/projects.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";

/** `open`: facts come into it still. `prepared`: finance has closed it, and a manager has to lock it. `locked`: for good. */
export const monthStatuses = ["open", "prepared", "locked"] as const;

export const monthParamsSchema = once(() =>
  z.object({
    month: z
      .string()
      .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)
      .meta({ example: "2026-03" }),
  }),
);

/** `operatorId`: whose month; needed by who works for none, or for several. */
export const monthQuerySchema = once(() => z.strictObject({ operatorId: idSchema("operator").optional() }));

/**
 * A month's money of one source: opening + in - out = closing, in minor units. `in`: what came. `out`: what was given back, and
 * what was set aside to be paid.
 */
export const monthFiguresSchema = once(() =>
  z.strictObject({
    source: z.enum(fundSources),
    currency: z.string(),
    opening: z.int(),
    in: z.int(),
    out: z.int(),
    closing: z.int(),
  }),
);
export type MonthFigures = z.infer<ReturnType<typeof monthFiguresSchema>>;

/**
 * A month of an organisation's books. `funds`: whether all postings together are what the funds hold. `late`: postings in this
 * month of what happened in one that was locked. `unfinished`: what of it nobody has finished yet; `statementsUntil`: the last day
 * of which every account has a statement.
 */
export const monthSchema = once(() =>
  z
    .strictObject({
      month: z.string(),
      operatorId: idSchema("operator"),
      status: z.enum(monthStatuses),
      figures: z.array(monthFiguresSchema()),
      funds: z.boolean(),
      late: z.int(),
      unfinished: z.strictObject({
        giftsToConfirm: z.int(),
        payOutsToPay: z.int(),
        statementsToApprove: z.int(),
        inSuspense: z.int(),
        statementsUntil: isoDaySchema().nullable(),
      }),
      preparedBy: z.string().nullable(),
      preparedAt: isoInstantSchema().nullable(),
      lockedBy: z.string().nullable(),
      lockedAt: isoInstantSchema().nullable(),
      mine: z.strictObject({ prepare: z.boolean(), lock: z.boolean() }),
    })
    .meta({ id: "Month" }),
);
export type MonthView = z.input<ReturnType<typeof monthSchema>>;
