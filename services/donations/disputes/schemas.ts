import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, moneySchema } from "#shared/values/money.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { disputeStatuses } from "../stripe/schemas.ts";

export const disputeParamsSchema = once(() => z.object({ disputeId: z.string().regex(/^\w{1,255}$/) }));

/**
 * A payment that a donor's bank disputes. `status` is Stripe's: one that begins with `warning` is a question that moves no
 * money. `fromFund` and `shortfall`: what was taken and is not back, from the fund, and from the organisation because the fund
 * had paid it out. `dueBy`: until when an answer is taken. `answered`: one was handed in at Stripe; `noted`: who said so here.
 */
export const disputeSchema = once(() =>
  z
    .strictObject({
      disputeId: z.string(),
      paymentId: z.string(),
      projectId: idSchema("project").nullable(),
      donationId: idSchema("donation").nullable(),
      status: z.enum(disputeStatuses),
      reason: z.string(),
      amount: z.int(),
      currency: currencySchema(),
      fromFund: moneySchema(),
      shortfall: moneySchema(),
      openedAt: isoInstantSchema(),
      dueBy: isoInstantSchema().nullable(),
      answered: z.boolean(),
      noted: z.strictObject({ by: z.string(), at: isoInstantSchema() }).nullable(),
    })
    .meta({ id: "Dispute" }),
);

/** What stands disputed in one currency, and what was lost. */
const disputeTotalSchema = once(() =>
  z.strictObject({ currency: currencySchema(), open: z.int(), held: z.int(), lost: z.int() }),
);

/**
 * Disputes, latest first. `totals`: of these and of those in the caller's county, by currency; `open` counts those that nobody
 * has decided, `held` and `lost` are in minor units.
 */
export const disputesSchema = once(() =>
  z
    .strictObject({
      items: z.array(disputeSchema()),
      totals: z.array(disputeTotalSchema()),
      nextCursor: z.null(),
    })
    .meta({ id: "Disputes" }),
);
