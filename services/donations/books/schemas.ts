import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { fundSources } from "#shared/published/events/projects.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, moneySchema } from "#shared/values/money.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

/** `currency`: of the figures; by default the project's first. */
export const fundQuerySchema = once(() => z.strictObject({ currency: currencySchema().optional() }));

/**
 * `raised` is gross and never reduced; `disputed` is what banks took back and have not returned; balance = raised - refunded -
 * disbursed - disputed. The organisation bears the fees.
 */
export const fundSchema = once(() =>
  z
    .strictObject({
      source: z.enum(fundSources),
      raised: moneySchema(),
      refunded: moneySchema(),
      disbursed: moneySchema(),
      disputed: moneySchema(),
      fees: moneySchema(),
      balance: moneySchema(),
      count: z.int(),
    })
    .meta({ id: "Fund" }),
);

/** A fund for each source and currency in which money came. */
export const fundsSchema = once(() =>
  z.strictObject({ items: z.array(fundSchema()), nextCursor: z.null() }).meta({ id: "Funds" }),
);

export const postingKinds = [
  "gift",
  "refund",
  "refund-failed",
  "refund-set-aside",
  "refund-returned",
  "fee",
  "disbursement",
  "disbursement-voided",
  "disbursement-paid",
  "dispute",
  "dispute-fee",
  "dispute-fee-returned",
  "dispute-reinstated",
  "dispute-lost",
  "conversion",
  "suspense-allocated",
  "allocation",
  "suspense-returned",
  "payout",
  "payout-failed",
] as const;

/** How money came that is in suspense: over the bank's statement, or through the checkout. */
export const suspenseOrigins = ["bank", "stripe"] as const;

/**
 * `open`: nobody has said what it is. `proposed`: somebody has, and another person has to confirm it. `booking`: they did, and
 * the books decide. Then it is `allocated` to a project, or `returned` to whom it came from.
 */
export const suspenseStatuses = ["open", "proposed", "booking", "allocated", "returned"] as const;

/** One side of a posting, in minor units of the posting's currency. A posting's debits equal its credits. */
export const entrySchema = once(() =>
  z.strictObject({
    account: z.string(),
    debit: z.int().positive().optional(),
    credit: z.int().positive().optional(),
  }),
);

/** `reference`: id under which it is booked once: at Stripe, of the payment, refund or balance transaction; else our own, of the pay-out, the offline gift or the money in suspense. */
const postingSchema = once(() =>
  z
    .strictObject({
      postingId: idSchema("posting"),
      kind: z.enum(postingKinds),
      at: isoInstantSchema(),
      donationId: idSchema("donation").nullable(),
      currency: z.string(),
      reference: z.string(),
      entries: z.array(entrySchema()),
    })
    .meta({ id: "Posting" }),
);
export type PostingView = z.input<ReturnType<typeof postingSchema>>;

export const ledgerSchema = once(() =>
  z
    .strictObject({ items: z.array(postingSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "Ledger" }),
);
