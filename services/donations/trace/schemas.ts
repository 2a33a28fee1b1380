import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, moneySchema } from "#shared/values/money.ts";
import { isoDaySchema } from "#shared/values/time.ts";
import { purposeCodes } from "#shared/vocabulary/beneficiaries.ts";

/**
 * What became of a gift. `amount` of a share, in minor units of the gift's currency: what a payment of the bank on a day
 * used of it, of `whole` that was paid then to so many `people`, of whom nothing more is said. `evidence`: what is to be
 * seen on its receipts. `rest`: what is not used and was not given back. Shares, rest and what was given back are together
 * the gift, unless it was given back after it was used.
 */
export const traceSchema = once(() =>
  z
    .strictObject({
      gift: z.strictObject({
        donationId: idSchema("donation"),
        projectId: idSchema("project"),
        amount: z.int(),
        currency: currencySchema(),
        refunded: z.int(),
      }),
      shares: z.array(
        z.strictObject({
          disbursementId: idSchema("disbursement"),
          amount: z.int(),
          whole: moneySchema(),
          purpose: z.enum(purposeCodes),
          people: z.int(),
          on: isoDaySchema(),
          evidence: z.array(z.strictObject({ description: z.string() })),
        }),
      ),
      rest: z.int(),
    })
    .meta({ id: "Trace" }),
);
