import * as z from "zod";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, giftAmountSchema, moneySchema } from "#shared/values/money.ts";
import { longText, nameSchema } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

export const unpaidStatuses = ["pending", "failed", "expired"] as const;
export const paidStatuses = ["paid", "partly-refunded", "refunded"] as const;
export const donationStatuses = [...unpaidStatuses, ...paidStatuses] as const;

const paging = {
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
} as const;

export const projectParamsSchema = z.object({ projectId: idSchema("project") });
export const donationParamsSchema = z.object({ donationId: idSchema("donation") });

const donorSchema = z.strictObject({ name: nameSchema, email: z.email().max(254).toLowerCase() });

/** `amount` in minor units (fen; for JPY yen). `anonymous` belongs to this gift: no list or page then names the donor. */
export const donationRequestSchema = z
  .strictObject({
    amount: giftAmountSchema,
    currency: currencySchema,
    anonymous: z.boolean(),
    donor: donorSchema.optional(),
    message: longText(500).optional(),
  })
  .meta({ id: "DonationRequest" });

/** `readSecret` opens the donation to whoever sends it as header Donation-Secret. */
export const checkoutSchema = z
  .strictObject({
    donationId: idSchema("donation"),
    checkoutUrl: z.string(),
    status: z.enum(donationStatuses),
    readSecret: z.string(),
  })
  .meta({ id: "Checkout" });

const summary = {
  donationId: idSchema("donation"),
  projectId: idSchema("project"),
  projectName: z.string(),
  status: z.enum(donationStatuses),
  amount: z.int(),
  currency: currencySchema,
  refunded: moneySchema,
  anonymous: z.boolean(),
  createdAt: isoInstantSchema,
  paidAt: isoInstantSchema.nullable(),
} as const;

/** A gift as its donor reads it. `checkoutUrl`: while it can still be paid there. */
export const donationSchema = z
  .strictObject({
    ...summary,
    donor: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
    message: z.string().nullable(),
    checkoutUrl: z.string().nullable(),
  })
  .meta({ id: "Donation" });

export const ownDonationsQuerySchema = z.strictObject(paging);
export const ownDonationsSchema = z
  .strictObject({ items: z.array(z.strictObject(summary)), nextCursor: z.string().nullable() })
  .meta({ id: "OwnDonations" });

/** Our word that a gift arrived; `receiptNo` is the number of the official 公益事业捐赠票据, where there is one. */
export const acknowledgmentSchema = z
  .strictObject({
    ...summary,
    name: z.string().nullable(),
    receiptNo: z.string().nullable(),
    statement: z.string(),
    notice: z.string().nullable(),
  })
  .meta({ id: "Acknowledgment" });

/** `currency`: of the figures; the project's first without it. */
export const fundQuerySchema = z.strictObject({ currency: currencySchema.optional() });

/** `raised` is gross, never reduced; balance = raised - refunded - disbursed; fees are borne by the organisation. */
export const fundSchema = z
  .strictObject({
    source: z.enum(["fiscal", "venture", "donated", "lottery"]),
    raised: moneySchema,
    refunded: moneySchema,
    disbursed: moneySchema,
    fees: moneySchema,
    balance: moneySchema,
    count: z.int(),
  })
  .meta({ id: "Fund" });

export const postingKinds = ["gift", "refund", "refund-failed", "fee"] as const;

/** One side of a posting, in minor units of its currency; a posting's debits equal its credits. */
export const entrySchema = z.strictObject({
  account: z.string(),
  debit: z.int().positive().optional(),
  credit: z.int().positive().optional(),
});

/** `reference`: the payment's, refund's or balance transaction's id at Stripe, under which it is booked once. */
const postingSchema = z
  .strictObject({
    postingId: idSchema("posting"),
    kind: z.enum(postingKinds),
    at: isoInstantSchema,
    donationId: idSchema("donation").nullable(),
    currency: z.string(),
    reference: z.string(),
    entries: z.array(entrySchema),
  })
  .meta({ id: "Posting" });
export type PostingView = z.input<typeof postingSchema>;

export const ledgerQuerySchema = z.strictObject(paging);
export const ledgerSchema = z
  .strictObject({ items: z.array(postingSchema), nextCursor: z.string().nullable() })
  .meta({ id: "Ledger" });

export const webhookAnswerSchema = z
  .strictObject({ received: z.literal(true) })
  .meta({ id: "EventReceived" });
