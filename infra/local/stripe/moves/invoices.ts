import type Stripe from "stripe";
import { type BillingReason, newInvoice, newInvoicePayment } from "../objects/invoice.ts";
import { newPaymentIntent } from "../objects/payment-intent.ts";
import type { Invoice, Subscription } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { payIntent, settleIntent } from "./pay.ts";
import { endSubscription, setStatus, subscriptionOf } from "./subscription-status.ts";

const days = 86_400;

/** Drafts the invoice for a subscription's present period. */
export function draftInvoice(work: Work, subscription: Subscription, reason: BillingReason): Invoice {
  const customer = work.find("customer", subscription.customer);
  const invoice = newInvoice(work, subscription, customer, reason);
  work.put(invoice, { ...subscription, latest_invoice: invoice.id });
  work.raise("invoice.created", invoice);
  return invoice;
}

/** Gives a draft its number and asks for its money by an intent. */
export function finalizeInvoice(work: Work, draft: Invoice): Invoice {
  const customer = work.find("customer", draft.customer);
  const sequence = customer?.next_invoice_sequence ?? 1;
  if (customer) work.put({ ...customer, next_invoice_sequence: sequence + 1 });
  const intent = newPaymentIntent(work, {
    amount: draft.amount_due,
    currency: draft.currency,
    types: ["card"],
    customer: draft.customer,
    description:
      draft.billing_reason === "subscription_create" ? "Subscription creation" : "Subscription update",
  });
  work.put(intent, newInvoicePayment(work, draft, intent.id));
  const fields: Partial<Invoice> = {
    status: "open",
    auto_advance: true,
    automatically_finalizes_at: null,
    effective_at: work.now,
    number: `${customer?.invoice_prefix ?? "NONE"}-${String(sequence).padStart(4, "0")}`,
    status_transitions: { ...draft.status_transitions, finalized_at: work.now },
  };
  return work.change(draft, fields, "invoice.finalized");
}

const paymentOf = (work: Work, invoice: Invoice) => {
  const payment = work.all("invoice_payment").find((row) => row.invoice === invoice.id && row.is_default);
  const intent = work.find("payment_intent", String(payment?.payment.payment_intent));
  if (!payment || !intent) throw new Error(`${invoice.id} was not finalized`);
  return { payment, intent };
};

const markPaid = (work: Work, invoice: Invoice, payment: Stripe.InvoicePayment): Invoice => {
  const settled: Stripe.InvoicePayment = {
    ...payment,
    amount_paid: invoice.amount_due,
    status: "paid",
    status_transitions: { ...payment.status_transitions, paid_at: work.now },
  };
  work.put(settled);
  const paid = work.change(
    invoice,
    {
      status: "paid",
      amount_paid: invoice.amount_due,
      amount_remaining: 0,
      attempted: true,
      attempt_count: invoice.attempt_count + 1,
      auto_advance: false,
      next_payment_attempt: null,
      status_transitions: { ...invoice.status_transitions, paid_at: work.now },
    },
    "invoice.paid",
    "invoice.payment_succeeded",
  );
  work.raise("invoice_payment.paid", settled);
  return paid;
};

/** Tries to pay an open invoice by a method. The caller settles the intent, after what else the payment completes. */
export function payInvoice(
  work: Work,
  invoice: Invoice,
  method: Stripe.PaymentMethod,
): { invoice: Invoice; intent: Stripe.PaymentIntent } {
  const { payment, intent: unpaid } = paymentOf(work, invoice);
  const intent = payIntent(work, unpaid, method);
  if (intent.status === "succeeded") return { invoice: markPaid(work, invoice, payment), intent };
  return { invoice: refuseInvoice(work, invoice), intent };
}

/** What a try that failed leads to: another try after its pause, or the end of the subscription. */
function refuseInvoice(work: Work, invoice: Invoice): Invoice {
  const attempts = invoice.attempt_count + 1;
  const pause = work.terms.retryAfterDays[attempts - 1];
  const again = pause === undefined ? null : work.now + pause * days;
  const refused = work.change(
    invoice,
    {
      attempted: true,
      attempt_count: attempts,
      next_payment_attempt: again,
      ...(again === null ? { auto_advance: false } : {}),
    },
    "invoice.payment_failed",
    "invoice.updated",
  );
  const subscription = subscriptionOf(work, invoice);
  if (again !== null) work.plan("collect-invoice", invoice.id, again);
  if (!subscription || subscription.status === "incomplete") return refused;
  if (again !== null) setStatus(work, subscription, "past_due");
  else if (work.terms.afterRetries === "cancel") endSubscription(work, subscription, "payment_failed");
  else setStatus(work, subscription, work.terms.afterRetries);
  return refused;
}

/** The method that pays for a subscription, its own or its customer's. */
export function methodOf(work: Work, invoice: Invoice): Stripe.PaymentMethod | undefined {
  const customer = work.find("customer", invoice.customer);
  const id =
    subscriptionOf(work, invoice)?.default_payment_method ??
    customer?.invoice_settings.default_payment_method;
  return typeof id === "string" ? work.find("payment_method", id) : undefined;
}

/** Tries an open invoice's payment now, as the clock or a request has it; a paid one brings its subscription back. */
export function collectInvoice(work: Work, invoice: Invoice, by = methodOf(work, invoice)): Invoice {
  if (!by) return refuseInvoice(work, invoice);
  const { invoice: tried, intent } = payInvoice(work, invoice, by);
  if (tried.status !== "paid") return tried;
  settleIntent(work, intent);
  const subscription = subscriptionOf(work, tried);
  if (subscription) setStatus(work, subscription, "active");
  return tried;
}

/** Ends an unpaid invoice without its money. */
export const writeOff = (work: Work, invoice: Invoice, as: "void" | "uncollectible"): Invoice =>
  work.change(
    invoice,
    {
      status: as,
      auto_advance: false,
      next_payment_attempt: null,
      status_transitions: {
        ...invoice.status_transitions,
        ...(as === "void" ? { voided_at: work.now } : { marked_uncollectible_at: work.now }),
      },
    },
    as === "void" ? "invoice.voided" : "invoice.marked_uncollectible",
  );
