import { createHash } from "node:crypto";
import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { entrySchema, postingKinds } from "../../giving/schemas.ts";

export const accounts = {
  /** What Stripe holds for the organisation. */
  clearing: "stripe_clearing",
  /** Stripe's prices, a cost of the organisation and not of a fund. */
  fees: "fees",
  /** Money of which it is not known what it is for. */
  suspense: "suspense:unallocated",
  fund: (projectId: string) => `fund:${projectId}`,
} as const;

type Entry = z.infer<typeof entrySchema>;

const sum = (entries: readonly Entry[], side: "debit" | "credit"): number =>
  entries.reduce((total, entry) => total + (entry[side] ?? 0), 0);

const entriesSchema = z
  .array(entrySchema.refine(({ debit, credit }) => (debit === undefined) !== (credit === undefined)))
  .min(2)
  .refine((entries) => sum(entries, "debit") === sum(entries, "credit"), {
    error: "debits differ from credits",
  });

/** What is to be booked, once under its key: the id at Stripe of the payment, refund or balance transaction. */
export interface Posting {
  readonly key: string;
  readonly kind: (typeof postingKinds)[number];
  readonly currency: string;
  readonly entries: Entry[];
}

const posting = (
  kind: Posting["kind"],
  key: string,
  { amount, currency }: { amount: number; currency: string },
  [debit, credit]: readonly [string, string],
): Posting => ({
  key,
  kind,
  currency,
  entries: [
    { account: debit, debit: amount },
    { account: credit, credit: amount },
  ],
});

interface Amount {
  readonly amount: number;
  readonly currency: string;
}

/** Money arrived for an account (a fund, or suspense). */
export const giftPosting = (paymentId: string, money: Amount, account: string): Posting =>
  posting("gift", paymentId, money, [accounts.clearing, account]);

/** Money left again to the donor. */
export const refundPosting = (refundId: string, money: Amount, account: string): Posting =>
  posting("refund", refundId, money, [account, accounts.clearing]);

/** A refund came back: its reversal, beside it. */
export const failedRefundPosting = (refundId: string, money: Amount, account: string): Posting =>
  posting("refund-failed", failedRefundKey(refundId), money, [accounts.clearing, account]);

export const failedRefundKey = (refundId: string): string => `${refundId}/failed`;

/** Stripe's fee, by its balance transaction. */
export const feePosting = (transactionId: string, money: Amount): Posting =>
  posting("fee", transactionId, money, [accounts.fees, accounts.clearing]);

/** A posting as it is kept, never changed and never removed; a mistake is corrected by a reversing one. */
export const postingRowSchema = z.object({
  ...rowBase,
  sk: z.literal("POSTING"),
  postingId: z.string(),
  key: z.string(),
  kind: z.enum(postingKinds),
  currency: z.string(),
  entries: entriesSchema,
  paymentId: z.string(),
  donationId: z.string().optional(),
  /** When it happened at Stripe. */
  occurredAt: z.string(),
  /** The project whose ledger lists it, or `suspense`; then its place there, by when it was booked. */
  book: z.string(),
  listed: z.string(),
});
export type PostingRow = z.infer<typeof postingRowSchema>;

/** What a posting changes of its fund's figures (minor units; `count` gifts). */
export interface FundChange {
  readonly raised: number;
  readonly refunded: number;
  readonly fees: number;
  readonly count: number;
}

const changes: Readonly<Record<Posting["kind"], (amount: number) => Partial<FundChange>>> = {
  gift: (amount) => ({ raised: amount, count: 1 }),
  refund: (amount) => ({ refunded: amount }),
  "refund-failed": (amount) => ({ refunded: -amount }),
  fee: (amount) => ({ fees: amount }),
};

/** What postings together change of their fund's figures. */
export const fundChangeOf = (postings: readonly Posting[]): FundChange =>
  postings.reduce(
    (total, { kind, entries }) => {
      const { raised = 0, refunded = 0, fees = 0, count = 0 } = changes[kind](sum(entries, "debit"));
      return {
        raised: total.raised + raised,
        refunded: total.refunded + refunded,
        fees: total.fees + fees,
        count: total.count + count,
      };
    },
    { raised: 0, refunded: 0, fees: 0, count: 0 },
  );

/** A fund's figures lie in so many rows, so that gifts to one project are booked side by side. */
const shards = 4;

/** The shard of everything about one payment. */
export const shardOf = (paymentId: string): number =>
  (createHash("sha256").update(paymentId).digest()[0] ?? 0) % shards;
