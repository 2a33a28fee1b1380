import type Stripe from "stripe";
import type { Work } from "../state/work.ts";

/** A payout to the bank account, `automatic` or asked for. `amount` in minor units. */
export const newPayout = (
  { newId, now, terms }: Work,
  of: {
    amount: number;
    currency: string;
    automatic: boolean;
    description?: string | undefined;
    metadata?: Stripe.Metadata;
  },
): Stripe.Payout => ({
  id: newId("po"),
  object: "payout",
  amount: of.amount,
  application_fee: null,
  application_fee_amount: null,
  arrival_date: now + terms.payoutDays * 86_400,
  automatic: of.automatic,
  balance_transaction: null,
  created: now,
  currency: of.currency,
  description: of.description ?? "STRIPE PAYOUT",
  destination: newId("ba"),
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  livemode: false,
  metadata: of.metadata ?? {},
  method: "standard",
  original_payout: null,
  payout_method: null,
  reconciliation_status: of.automatic ? "in_progress" : "not_applicable",
  reversed_by: null,
  source_type: "card",
  statement_descriptor: null,
  status: "pending",
  trace_id: null,
  type: "bank_account",
});
