import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { rowBase } from "#shared/db/row.ts";
import { fundSources, oversightSchema } from "#shared/published/events/projects.ts";
import { currencySchema } from "#shared/values/money.ts";
import { entrySchema, postingKinds, suspenseOrigins, suspenseStatuses } from "./schemas.ts";

const paymentBase = once(
  () =>
    ({
      ...rowBase(),
      sk: z.literal("PAYMENT"),
      paymentId: z.string(),
      /** Ids of events that wait for this payment to change. */
      waiting: z.array(z.string()),
    }) as const,
);

/** A payment at Stripe; `awaited` if other events about it arrived before the payment itself. */
export const paymentRowSchema = once(() =>
  z.discriminatedUnion("status", [
    z.object({ ...paymentBase(), status: z.literal("awaited") }),
    z.object({
      ...paymentBase(),
      status: z.literal("booked"),
      /** Where the money was booked: a fund, or suspense. */
      account: z.string(),
      /** In minor units, like `refunded`. */
      amount: z.int(),
      currency: z.string(),
      refunded: z.int(),
      /** Set aside to be given back, and not yet given back. */
      refunding: z.int().optional(),
      /** What disputes took and have not given back; `lost`: the part of it that is decided. */
      disputed: z.int().optional(),
      lost: z.int().optional(),
      /** Keys of its postings. */
      booked: z.array(z.string()),
      donationId: z.string().optional(),
      /** Absent for money in suspense. */
      projectId: z.string().optional(),
      under: oversightSchema().optional(),
    }),
  ]),
);
export type PaymentRow = z.infer<ReturnType<typeof paymentRowSchema>>;
export type BookedPayment = Extract<PaymentRow, { status: "booked" }>;

type Entry = z.infer<ReturnType<typeof entrySchema>>;

/** The total of one side of a posting, in minor units. */
export const totalOf = (entries: readonly Entry[], side: "debit" | "credit"): number =>
  entries.reduce((total, entry) => total + (entry[side] ?? 0), 0);

const entriesSchema = once(() =>
  z
    .array(entrySchema().refine(({ debit, credit }) => (debit === undefined) !== (credit === undefined)))
    .min(2)
    .refine((entries) => totalOf(entries, "debit") === totalOf(entries, "credit"), {
      error: "debits differ from credits",
    }),
);

/** A stored posting. Never changed or removed: a mistake is corrected by a reversing posting. */
export const postingRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("POSTING"),
    postingId: z.string(),
    /** The id of what it books: of the payment, refund or balance transaction at Stripe, or our own; perhaps a suffix. */
    key: z.string(),
    kind: z.enum(postingKinds),
    currency: z.string(),
    entries: entriesSchema(),
    paymentId: z.string().optional(),
    donationId: z.string().optional(),
    disbursementId: z.string().optional(),
    disputeId: z.string().optional(),
    /** Of a refund that was begun here: our id. */
    refundId: z.string().optional(),
    offlineDonationId: z.string().optional(),
    suspenseId: z.string().optional(),
    payoutId: z.string().optional(),
    /** When it happened, at Stripe or here (ISO instant). */
    occurredAt: z.string(),
    /** The county, station, operator and fundraiser that its gift was booked under. Absent on rows from before, in suspense. */
    under: oversightSchema().optional(),
    /** The id of the project whose ledger lists it, or `suspense`. */
    book: z.string(),
    /** Sort key of that list: when it was booked. */
    listed: z.string(),
    /** The fund of that book, and the shard of it whose chain holds the posting. */
    source: z.enum(fundSources),
    shard: z.int(),
    /** Its place in the chain: 1, 2, 3, without a gap. */
    sequence: z.int(),
    /** The hash of the posting before it in the chain; empty for the first. */
    previous: z.string(),
    hash: z.string(),
  }),
);
/** A posting as it may lie there after somebody changed it: for what looks whether anybody has. */
export const changedPostingSchema = once(() =>
  postingRowSchema().extend({
    entries: z.array(
      z.object({ account: z.string(), debit: z.number().optional(), credit: z.number().optional() }),
    ),
  }),
);
export type PostingRow = z.infer<ReturnType<typeof postingRowSchema>>;

/** What is booked once under `key`; the row adds ids and times. */
export type Posting = Pick<PostingRow, "key" | "kind" | "currency" | "entries">;

/** A part of a fund's figures in one currency, in minor units; `count` gifts. And the end of the chain of its postings. */
export const fundShardSchema = once(() =>
  z.object({
    ...rowBase(),
    source: z.enum(fundSources),
    currency: z.string(),
    shard: z.int(),
    raised: z.int(),
    refunded: z.int(),
    disbursed: z.int(),
    /** What disputes took and have not given back. */
    disputed: z.int().default(0),
    fees: z.int(),
    count: z.int(),
    /** Postings in the chain, and the hash of the last. */
    sequence: z.int(),
    head: z.string(),
    /** What the last posting is listed under. */
    listed: z.string().optional(),
  }),
);
export type FundShard = z.infer<ReturnType<typeof fundShardSchema>>;

/** What becomes of money in suspense. */
const destinationSchema = once(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("project"), projectId: z.string(), source: z.enum(fundSources) }),
    z.object({ kind: z.literal("returned"), reference: z.string(), on: z.string() }),
  ]),
);
export type Destination = z.infer<ReturnType<typeof destinationSchema>>;

/** Money whose purpose is unknown, until it is known. Nothing in it names a person. */
export const suspenseRowSchema = once(() =>
  z.object({
    ...rowBase(),
    sk: z.literal("SUSPENSE"),
    suspenseId: z.string(),
    from: z.enum(suspenseOrigins),
    /** In minor units. */
    amount: z.int(),
    currency: currencySchema(),
    /** The day on which it came. */
    on: z.string(),
    /** The bank's number, or the payment at Stripe. */
    reference: z.string().optional(),
    /** What whoever approved the statement wrote of it. */
    note: z.string().optional(),
    /** Of a payment at Stripe: why it is no gift as it was meant. */
    why: z.string().optional(),
    paymentId: z.string().optional(),
    statementId: z.string().optional(),
    /** Under whom it came; absent where nobody knows. */
    under: oversightSchema().optional(),
    status: z.enum(suspenseStatuses),
    /** How often somebody has said what it is; the last is `proposal`. */
    proposals: z.int(),
    proposal: z.object({ by: z.string(), at: z.string(), to: destinationSchema() }).optional(),
    confirmed: z.object({ by: z.string(), at: z.string() }).optional(),
    /** Why the books did not book the last proposal. */
    refused: z.enum(["project-closed", "nothing-left"]).optional(),
    /** The gift to which it became. */
    offlineDonationId: z.string().optional(),
    /** Once it was sent back: its organisation's list of that, and its place in it. */
    book: z.string().optional(),
    listed: z.string().optional(),
    /** Its county's list of what is in suspense, and since when; removed once it is settled. */
    due: z.string().optional(),
    dueAt: z.string().optional(),
  }),
);
export type SuspenseRow = z.infer<ReturnType<typeof suspenseRowSchema>>;
