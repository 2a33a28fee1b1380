import type { FundOf } from "../keys.ts";
import { type Posting, totalOf } from "../rows.ts";

export const accounts = {
  /** What Stripe holds for the organisation. */
  clearing: "stripe_clearing",
  /** Stripe's fees: a cost of the organisation, not of a fund. */
  fees: "fees",
  /** Money whose purpose is unknown. */
  suspense: "suspense:unallocated",
  /** The restricted money of a project, by its source; given money is the one without a suffix. */
  fund: (projectId: string, source: FundOf["source"] = "donated") =>
    source === "donated" ? `fund:${projectId}` : `fund:${projectId}:${source}`,
  /** Decided to be paid out, not yet paid. */
  disbursed: "disbursed",
  /** The organisation's bank account. */
  bank: "bank",
  /** What the organisation holds in cash. */
  cash: "cash",
} as const;

interface Amount {
  /** In minor units. */
  readonly amount: number;
  readonly currency: string;
}

const posting = (
  kind: Posting["kind"],
  key: string,
  { amount, currency }: Amount,
  { debit, credit }: { readonly debit: string; readonly credit: string },
): Posting => ({
  key,
  kind,
  currency,
  entries: [
    { account: debit, debit: amount },
    { account: credit, credit: amount },
  ],
});

/** Money arrives for an account, a fund or suspense: `held` by Stripe, or where an offline gift lies. */
export const giftPosting = (
  key: string,
  money: Amount,
  account: string,
  held: string = accounts.clearing,
): Posting => posting("gift", key, money, { debit: held, credit: account });

/** Money returns to the donor. */
export const refundPosting = (refundId: string, money: Amount, account: string): Posting =>
  posting("refund", refundId, money, { debit: account, credit: accounts.clearing });

/** The posting key of a refund's reversal. */
export const failedRefundKey = (refundId: string): string => `${refundId}/failed`;

/** Reverses a refund that failed; the refund's own posting stays. */
export const failedRefundPosting = (refundId: string, money: Amount, account: string): Posting =>
  posting("refund-failed", failedRefundKey(refundId), money, { debit: accounts.clearing, credit: account });

/** Stripe's fee, by its balance transaction. */
export const feePosting = (transactionId: string, money: Amount): Posting =>
  posting("fee", transactionId, money, { debit: accounts.fees, credit: accounts.clearing });

/** Money is set aside to be paid out of a fund. `key`: the disbursement's id. */
export const disbursementPosting = (key: string, money: Amount, fund: string): Posting =>
  posting("disbursement", key, money, { debit: fund, credit: accounts.disbursed });

/** Money set aside returns to its fund: the disbursement was given up. */
export const disbursementVoidedPosting = (key: string, money: Amount, fund: string): Posting =>
  posting("disbursement-voided", `${key}/voided`, money, { debit: accounts.disbursed, credit: fund });

/** Money set aside has left the bank. */
export const disbursementPaidPosting = (key: string, money: Amount): Posting =>
  posting("disbursement-paid", `${key}/paid`, money, { debit: accounts.disbursed, credit: accounts.bank });

/** What postings change in their fund's figures: minor units; `count` gifts. */
export interface FundChange {
  readonly raised: number;
  readonly refunded: number;
  readonly disbursed: number;
  readonly fees: number;
  readonly count: number;
}

const changes: Readonly<Record<Posting["kind"], (amount: number) => Partial<FundChange>>> = {
  gift: (amount) => ({ raised: amount, count: 1 }),
  refund: (amount) => ({ refunded: amount }),
  "refund-failed": (amount) => ({ refunded: -amount }),
  fee: (amount) => ({ fees: amount }),
  disbursement: (amount) => ({ disbursed: amount }),
  "disbursement-voided": (amount) => ({ disbursed: -amount }),
  "disbursement-paid": () => ({}),
};

/** What postings of one fund together change in its figures. */
export const fundChangeOf = (postings: readonly Pick<Posting, "kind" | "entries">[]): FundChange =>
  postings.reduce(
    (total, { kind, entries }) => {
      const change = changes[kind](totalOf(entries, "debit"));
      const { raised = 0, refunded = 0, disbursed = 0, fees = 0, count = 0 } = change;
      return {
        raised: total.raised + raised,
        refunded: total.refunded + refunded,
        disbursed: total.disbursed + disbursed,
        fees: total.fees + fees,
        count: total.count + count,
      };
    },
    { raised: 0, refunded: 0, disbursed: 0, fees: 0, count: 0 },
  );
