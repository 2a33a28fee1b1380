import type Stripe from "stripe";
import type { Work } from "../state/work.ts";

const days = 86_400;

/** What is disputed: all of a charge or a part, by the bank or first as a question. */
export interface DisputeOf {
  readonly charge: Stripe.Charge;
  readonly amount: number;
  readonly reason: string;
  readonly inquiry: boolean;
}

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

/** A new dispute, of which no money has moved yet. */
export const newDispute = ({ newId, now }: Work, of: DisputeOf): Stripe.Dispute => ({
  id: newId(of.charge.payment_method_details?.type === "card" ? "dp" : "pdp"),
  object: "dispute",
  amount: of.amount,
  balance_transactions: [],
  charge: of.charge.id,
  created: now,
  currency: of.charge.currency,
  enhanced_eligibility_types: [],
  evidence: noEvidence,
  evidence_details: {
    due_by: now + 9 * days,
    enhanced_eligibility: {},
    has_evidence: false,
    past_due: false,
    submission_count: 0,
    submission_method: "not_submitted",
  },
  intended_submission_method: null,
  is_charge_refundable: of.inquiry,
  livemode: false,
  metadata: {},
  payment_intent: of.charge.payment_intent,
  payment_method_details: {
    card: {
      brand: "visa",
      case_type: of.inquiry ? "inquiry" : "chargeback",
      network: "visa",
      network_reason_code: "10.4",
    },
    type: "card",
  },
  reason: of.reason,
  status: of.inquiry ? "warning_needs_response" : "needs_response",
});
