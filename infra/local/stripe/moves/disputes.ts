import type Stripe from "stripe";
import { book } from "../objects/balance-transaction.ts";
import { newDispute } from "../objects/dispute.ts";
import { cardEnding } from "../objects/test-cards.ts";
import { noSuch, noSuchParameter, StripeFault } from "../state/fault.ts";
import type { Work } from "../state/work.ts";

type Dispute = Stripe.Dispute;

/** A dispute of a charge; without `amount` of all that was not refunded. */
export interface DisputeRequest {
  readonly charge: string;
  readonly amount?: number | undefined;
  readonly reason?: string | undefined;
  readonly inquiry?: boolean | undefined;
}

/** How a dispute ends, or an inquiry goes on as a dispute. */
export type Verdict = "won" | "lost" | "escalated";

const findDispute = (work: Work, id: string): Dispute => {
  const dispute = work.find("dispute", id);
  if (!dispute) throw noSuch("dispute", id, "dispute");
  return dispute;
};

/** Whether nobody has decided yet. */
const isOpen = ({ status }: Dispute): boolean => /needs_response|under_review/.test(status);
const isInquiry = ({ status }: Dispute): boolean => status.startsWith("warning_");

const wrongState = ({ status }: Dispute): StripeFault =>
  new StripeFault(400, `This dispute is ${status}; it cannot be changed any more.`, {
    code: "status_transition_invalid",
    param: "dispute",
  });

/** Takes the disputed money and the fee. */
const withdraw = (work: Work, dispute: Dispute): Dispute => {
  const transaction = book(work, {
    type: "adjustment",
    category: "dispute",
    source: dispute.id,
    amount: -dispute.amount,
    currency: dispute.currency,
    description: `Chargeback withdrawal for ${dispute.charge}`,
    fee: () => work.terms.disputeFee,
    feeOf: "Dispute fee",
  });
  const withdrawn = { ...dispute, balance_transactions: [transaction] };
  work.put(withdrawn);
  return withdrawn;
};

/** Gives the disputed money back, and the fee where the terms say so. */
const reinstate = (work: Work, dispute: Dispute): Dispute => {
  const transaction = book(work, {
    type: "adjustment",
    category: "dispute_reversal",
    source: dispute.id,
    amount: dispute.amount,
    currency: dispute.currency,
    description: `Chargeback reversal for ${dispute.charge}`,
    fee: () => (work.terms.disputeFeeReturned ? -work.terms.disputeFee : 0),
    feeOf: "Dispute fee refund",
  });
  return work.change(
    dispute,
    { balance_transactions: [...dispute.balance_transactions, transaction] },
    "charge.dispute.funds_reinstated",
  );
};

/** Opens a dispute: an inquiry moves no money, any other takes it at once. @throws StripeFault 400 */
export function openDispute(work: Work, of: DisputeRequest): Dispute {
  const charge = work.find("charge", of.charge);
  if (!charge) throw noSuchParameter("charge", of.charge);
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = of.amount ?? left;
  if (charge.status !== "succeeded" || charge.disputed || amount < 1 || amount > left) {
    throw new StripeFault(400, `Charge ${charge.id} cannot be disputed over ${amount}.`, { param: "charge" });
  }
  const inquiry = of.inquiry ?? false;
  const dispute = newDispute(work, { charge, amount, reason: of.reason ?? "general", inquiry });
  const opened = inquiry ? dispute : withdraw(work, dispute);
  work.put(opened);
  work.raise("charge.dispute.created", opened);
  work.change(charge, { disputed: true }, "charge.updated");
  if (!inquiry) work.raise("charge.dispute.funds_withdrawn", opened);
  return opened;
}

/** Opens the dispute that a charge's test card stands for. */
export function openDisputeOfCard(work: Work, id: string): void {
  const charge = work.find("charge", id);
  const { dispute } = cardEnding(charge?.payment_method_details?.card?.last4) ?? {};
  if (charge && !charge.disputed && dispute && charge.amount_refunded < charge.amount_captured) {
    openDispute(work, { charge: id, ...dispute });
  }
}

const escalate = (work: Work, dispute: Dispute): Dispute => {
  const withdrawn = withdraw(work, { ...dispute, is_charge_refundable: false });
  const { card, ...details } = withdrawn.payment_method_details ?? { type: "card" };
  const escalated: Dispute = {
    ...withdrawn,
    status: "needs_response",
    payment_method_details: { ...details, ...(card ? { card: { ...card, case_type: "chargeback" } } : {}) },
  };
  work.put(escalated);
  work.raise("charge.dispute.updated", escalated, { status: dispute.status, is_charge_refundable: true });
  work.raise("charge.dispute.funds_withdrawn", escalated);
  return escalated;
};

/**
 * The bank decides. An inquiry that is won or lost is closed without any money moving, or goes on as a dispute.
 * @throws StripeFault 404, 400 if it was decided, or is no inquiry that could go on
 */
export function decide(work: Work, id: string, verdict: Verdict): Dispute {
  const dispute = findDispute(work, id);
  if (!isOpen(dispute) || (verdict === "escalated" && !isInquiry(dispute))) throw wrongState(dispute);
  if (verdict === "escalated") return escalate(work, dispute);
  const status = isInquiry(dispute) ? "warning_closed" : verdict;
  const closed = work.change(dispute, { status }, "charge.dispute.closed");
  return status === "won" ? reinstate(work, closed) : closed;
}

/** Accepts a dispute, as its recipient: it is lost. @throws StripeFault 404, 400 */
export const closeDispute = (work: Work, id: string): Dispute => decide(work, id, "lost");

/** What is brought forward against a dispute; only this text is kept here. */
export interface Evidence {
  readonly uncategorized_text?: string | undefined;
}

/** The text by which Stripe's test mode decides a dispute at once. */
const verdictOf = ({ uncategorized_text: text }: Evidence): Verdict | undefined =>
  text === "winning_evidence" ? "won" : text === "losing_evidence" ? "lost" : undefined;

/** Adds evidence and, unless told otherwise, hands it in. @throws StripeFault 404, 400 */
export function answerDispute(
  work: Work,
  id: string,
  {
    evidence,
    metadata,
    submit = true,
  }: { evidence?: Evidence | undefined; metadata?: Stripe.Metadata; submit?: boolean | undefined },
): Dispute {
  const dispute = findDispute(work, id);
  if (!isOpen(dispute)) throw wrongState(dispute);
  const { evidence_details: details } = dispute;
  const handed = evidence !== undefined && submit;
  const answered = work.change(
    dispute,
    {
      metadata: { ...dispute.metadata, ...metadata },
      evidence: { ...dispute.evidence, uncategorized_text: evidence?.uncategorized_text ?? null },
      evidence_details: {
        ...details,
        has_evidence: details.has_evidence || evidence !== undefined,
        submission_count: details.submission_count + (handed ? 1 : 0),
        submission_method: handed ? "manual" : details.submission_method,
      },
      ...(handed ? { status: isInquiry(dispute) ? "warning_under_review" : "under_review" } : {}),
    },
    "charge.dispute.updated",
  );
  const verdict = handed ? verdictOf(evidence) : undefined;
  return verdict ? decide(work, answered.id, verdict) : answered;
}
