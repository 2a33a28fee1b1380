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
  /** Money on its way from one book to another: what one posting puts here, another one takes. */
  between: "between_funds",
  /** The organisation's bank account. */
  bank: "bank",
  /** What the organisation holds in cash. */
  cash: "cash",
  /** Of refunds that were begun here and have not left Stripe's account. */
  refundsPending: "refunds_pending",
  /** Taken from Stripe's balance by disputes that nobody has decided yet. */
  hold: "dispute_hold",
  /** Between the currencies of a payment and of its settlement. */
  exchange: "exchange",
  /** What the organisation owes because disputed money had been paid out of its fund: no child gives it back. */
  shortfall: "shortfall",
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

/** Money returns to the donor: out of its fund, or of what was set aside for it. */
export const refundPosting = (refundId: string, money: Amount, account: string): Posting =>
  posting("refund", refundId, money, { debit: account, credit: accounts.clearing });

/** Money is set aside to be given back. `key`: our own id of the refund. */
export const refundSetAsidePosting = (key: string, money: Amount, account: string): Posting =>
  posting("refund-set-aside", key, money, { debit: account, credit: accounts.refundsPending });

/** Money set aside to be given back returns to its fund: Stripe did not take the refund. */
export const refundReturnedPosting = (key: string, money: Amount, account: string): Posting =>
  posting("refund-returned", `${key}/returned`, money, {
    debit: accounts.refundsPending,
    credit: account,
  });

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

/** A dispute takes money: what its fund has of it, and the rest from the organisation. Both in minor units. */
interface Taken {
  readonly fund: number;
  readonly shortfall: number;
}

const parts = (side: "debit" | "credit", account: string, { fund, shortfall }: Taken) =>
  [
    { account, [side]: fund },
    { account: accounts.shortfall, [side]: shortfall },
  ].filter((entry) => entry[side] !== 0);

/** A bank takes disputed money: it is held until somebody decides. `key`: the balance transaction. */
export const disputePosting = (key: string, currency: string, taken: Taken, account: string): Posting => ({
  key,
  kind: "dispute",
  currency,
  entries: [
    ...parts("debit", account, taken),
    { account: accounts.hold, credit: taken.fund + taken.shortfall },
  ],
});

/** Disputed money comes back, to where it was taken from; `wasLost`: after it had been given up. */
export const disputeReinstatedPosting = (
  key: string,
  currency: string,
  taken: Taken,
  account: string,
  wasLost: boolean,
): Posting => ({
  key,
  kind: "dispute-reinstated",
  currency,
  entries: [
    { account: wasLost ? accounts.clearing : accounts.hold, debit: taken.fund + taken.shortfall },
    ...parts("credit", account, taken),
  ],
});

/** Disputed money is lost for good. */
export const disputeLostPosting = (key: string, money: Amount): Posting =>
  posting("dispute-lost", key, money, { debit: accounts.hold, credit: accounts.clearing });

/** Stripe's fee of a dispute, or a fee that it gives back (below zero). */
export const disputeFeePosting = (key: string, { amount, currency }: Amount): Posting =>
  amount > 0
    ? posting("dispute-fee", key, { amount, currency }, { debit: accounts.fees, credit: accounts.clearing })
    : posting(
        "dispute-fee-returned",
        key,
        { amount: -amount, currency },
        { debit: accounts.clearing, credit: accounts.fees },
      );

/** Stripe has paid out to the bank what it held: never a gift. `key`: the payout. */
export const payoutPosting = (key: string, money: Amount): Posting =>
  posting("payout", key, money, { debit: accounts.bank, credit: accounts.clearing });

/** The posting key of a payout's reversal. */
export const failedPayoutKey = (payoutId: string): string => `${payoutId}/failed`;

/** A payout came back; its own posting stays. */
export const failedPayoutPosting = (key: string, money: Amount): Posting =>
  posting("payout-failed", failedPayoutKey(key), money, { debit: accounts.clearing, credit: accounts.bank });

/**
 * Stripe settles a movement in another currency than the payment's, at its own rate: out of the one and into the other. Each
 * amount in minor units of its currency, below zero where Stripe's balance falls. `key`: the balance transaction.
 */
export const conversionPostings = (key: string, from: Amount, into: Amount): readonly Posting[] =>
  [
    { ...from, amount: -from.amount, key: `${key}/from` },
    { ...into, key: `${key}/into` },
  ].map(({ key: of, amount, currency }) =>
    amount > 0
      ? posting(
          "conversion",
          of,
          { amount, currency },
          { debit: accounts.clearing, credit: accounts.exchange },
        )
      : posting(
          "conversion",
          of,
          { amount: -amount, currency },
          { debit: accounts.exchange, credit: accounts.clearing },
        ),
  );

/** Money in suspense is found to belong to a fund: it leaves suspense. `key`: the id of that money. */
export const suspenseAllocatedPosting = (key: string, money: Amount): Posting =>
  posting("suspense-allocated", `${key}/allocated`, money, {
    debit: accounts.suspense,
    credit: accounts.between,
  });

/** The same money comes into its fund. */
export const allocationPosting = (key: string, money: Amount, fund: string): Posting =>
  posting("allocation", `${key}/allocation`, money, { debit: accounts.between, credit: fund });

/** Money in suspense was sent back to whom it came from. */
export const suspenseReturnedPosting = (key: string, money: Amount): Posting =>
  posting("suspense-returned", `${key}/returned`, money, {
    debit: accounts.suspense,
    credit: accounts.bank,
  });

/** What postings change in their fund's figures: minor units; `count` gifts. */
export interface FundChange {
  readonly raised: number;
  readonly refunded: number;
  readonly disbursed: number;
  readonly disputed: number;
  readonly fees: number;
  readonly count: number;
}

/** By the amount that goes into the fund or out of it, and the whole amount of the posting. */
const changes: Readonly<Record<Posting["kind"], (ofFund: number, whole: number) => Partial<FundChange>>> = {
  gift: (amount) => ({ raised: amount, count: 1 }),
  refund: (amount) => ({ refunded: amount }),
  "refund-failed": (amount) => ({ refunded: -amount }),
  "refund-set-aside": (amount) => ({ refunded: amount }),
  "refund-returned": (amount) => ({ refunded: -amount }),
  fee: (_ofFund, whole) => ({ fees: whole }),
  disbursement: (amount) => ({ disbursed: amount }),
  "disbursement-voided": (amount) => ({ disbursed: -amount }),
  "disbursement-paid": () => ({}),
  dispute: (amount) => ({ disputed: amount }),
  "dispute-fee": (_ofFund, whole) => ({ fees: whole }),
  "dispute-fee-returned": (_ofFund, whole) => ({ fees: -whole }),
  "dispute-reinstated": (amount) => ({ disputed: -amount }),
  "dispute-lost": () => ({}),
  conversion: () => ({}),
  // What is allocated was raised by the fund that has it, and no longer by suspense.
  "suspense-allocated": (amount) => ({ raised: -amount, count: -1 }),
  allocation: (amount) => ({ raised: amount, count: 1 }),
  "suspense-returned": (amount) => ({ refunded: amount }),
  payout: () => ({}),
  "payout-failed": () => ({}),
};

const isOfFund = ({ account }: Posting["entries"][number]): boolean =>
  account.startsWith("fund:") || account === accounts.suspense;

/** What postings of one fund together change in its figures. */
export const fundChangeOf = (postings: readonly Pick<Posting, "kind" | "entries">[]): FundChange =>
  postings.reduce(
    (total, { kind, entries }) => {
      const own = entries.filter(isOfFund);
      const change = changes[kind](totalOf(own, "debit") + totalOf(own, "credit"), totalOf(entries, "debit"));
      const { raised = 0, refunded = 0, disbursed = 0, disputed = 0, fees = 0, count = 0 } = change;
      return {
        raised: total.raised + raised,
        refunded: total.refunded + refunded,
        disbursed: total.disbursed + disbursed,
        disputed: total.disputed + disputed,
        fees: total.fees + fees,
        count: total.count + count,
      };
    },
    { raised: 0, refunded: 0, disbursed: 0, disputed: 0, fees: 0, count: 0 },
  );
