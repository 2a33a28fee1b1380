import type Stripe from "stripe";
import { paymentFee } from "../state/terms.ts";
import type { Work } from "../state/work.ts";

/** What moves money on the balance; `amount` and `fee` in minor units of `currency`. */
interface Movement {
  readonly type: Stripe.BalanceTransaction.Type;
  readonly category: string;
  readonly source: string;
  readonly amount: number;
  readonly currency: string;
  readonly fee?: (settled: number) => number;
  readonly feeOf?: string;
  readonly description?: string | null;
  /** Seconds until the money can be paid out. */
  readonly availableAfter?: number;
}

/**
 * Books a movement on the balance, in the currency it settles in. `exchange_rate` is how many minor units of that
 * currency one minor unit of the source's becomes.
 */
export function book(work: Work, of: Movement): Stripe.BalanceTransaction {
  const conversion = work.terms.conversions.get(of.currency);
  const currency = conversion?.into ?? of.currency;
  const amount = conversion ? Math.round(of.amount * conversion.rate) : of.amount;
  const fee = of.fee?.(amount) ?? 0;
  const available = work.now + (of.availableAfter ?? 0);
  const transaction: Stripe.BalanceTransaction = {
    id: work.newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: available,
    balance_type: "payments",
    created: work.now,
    currency,
    description: of.description ?? null,
    exchange_rate: conversion?.rate ?? null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency,
              description: of.feeOf ?? "Stripe processing fees",
              type: "stripe_fee",
            },
          ],
    net: amount - fee,
    reporting_category: of.category,
    source: of.source,
    status: available > work.now ? "pending" : "available",
    type: of.type,
  };
  work.put(transaction);
  return transaction;
}

const isCard = ({ payment_method_details: details }: Stripe.Charge): boolean => details?.type === "card";

/** Books a charge: its amount less the payment fee. */
export const bookCharge = (work: Work, charge: Stripe.Charge): Stripe.BalanceTransaction =>
  book(work, {
    type: isCard(charge) ? "charge" : "payment",
    category: "charge",
    source: charge.id,
    amount: charge.amount,
    currency: charge.currency,
    description: charge.description,
    fee: (settled) => paymentFee(work.terms, settled),
    availableAfter: work.terms.availableAfterDays * 86_400,
  });

/** Books a refund, or that it failed and its money came back; the payment's fee is not returned. */
export const bookRefund = (
  work: Work,
  charge: Stripe.Charge,
  refund: Stripe.Refund,
  failed = false,
): Stripe.BalanceTransaction =>
  book(work, {
    type: failed ? "refund_failure" : isCard(charge) ? "refund" : "payment_refund",
    category: failed ? "refund_failure" : "refund",
    source: refund.id,
    amount: failed ? refund.amount : -refund.amount,
    currency: refund.currency,
    description: failed ? "REFUND FAILURE" : charge.description,
  });

/** A balance transaction as it is at a time: what was pending has become available by then. */
export const transactionAt = (row: Stripe.BalanceTransaction, now: number): Stripe.BalanceTransaction =>
  row.status === "pending" && row.available_on <= now ? { ...row, status: "available" } : row;
