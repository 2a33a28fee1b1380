import type Stripe from "stripe";
import { type IntentOf, newPaymentIntent } from "../objects/payment-intent.ts";
import {
  declineOf,
  type MethodType,
  methodTypes,
  newPaymentMethod,
  refusalBy,
} from "../objects/payment-method.ts";
import { noSuch, StripeFault } from "../state/fault.ts";
import type { CheckoutNote, Outcome } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { beginPayment, endPayment, payIntent, settleIntent } from "./pay.ts";
import { beginPaidSubscription } from "./subscribe.ts";

type Session = Stripe.Checkout.Session;

/** How a donor ends a checkout. */
export interface Ending {
  readonly outcome: Outcome;
  /** The way to pay; by default the first of the session's. */
  readonly method?: MethodType | undefined;
  /** The name of a test card. */
  readonly card?: string | undefined;
  /** For `processing`: what the bank tells, and after how many seconds; by default nothing by itself. */
  readonly later?: "paid" | "failed" | undefined;
  readonly afterSeconds?: number | undefined;
}

/** The answer of the completion route; `status` is the session's. */
export interface Completion {
  readonly sessionId: string;
  readonly outcome: Outcome;
  readonly status: Session["status"];
}

/**
 * The outcomes that may follow each outcome. A failed card may be tried again while the session is open. Money that was
 * already on its way when the session expired may still arrive.
 */
const next: Record<Outcome | "none", readonly Outcome[]> = {
  none: ["paid", "failed", "abandoned", "processing"],
  failed: ["paid", "abandoned", "processing"],
  abandoned: ["paid"],
  processing: ["paid", "failed"],
  paid: [],
};

/** A session and its note. @throws StripeFault 404 */
export function findCheckout(work: Pick<Work, "find">, id: string): { session: Session; note: CheckoutNote } {
  const session = work.find("checkout.session", id);
  const note = work.find("sandbox.checkout", id);
  if (!session || !note) throw noSuch("checkout.session", id, "session");
  return { session, note };
}

const methodOf = (work: Work, session: Session, { method, card }: Ending): Stripe.PaymentMethod => {
  const [first = "card"] = session.payment_method_types;
  const type = method ?? methodTypes.find((known) => known === first) ?? "card";
  if (!session.payment_method_types.includes(type)) {
    throw new StripeFault(400, `This Checkout Session does not take ${type}.`, { param: "method" });
  }
  return newPaymentMethod(work, type, { card, email: session.customer_email });
};

const intentOf = (work: Work, session: Session, note: CheckoutNote): Stripe.PaymentIntent => {
  const found =
    typeof session.payment_intent === "string"
      ? work.find("payment_intent", session.payment_intent)
      : undefined;
  const of: IntentOf = {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "",
    types: session.payment_method_types,
    customer: typeof session.customer === "string" ? session.customer : null,
    description: note.description,
    metadata: note.paymentMetadata,
  };
  return found ?? newPaymentIntent(work, of);
};

const detailsOf = ({ customer_email: email }: Session): Session["customer_details"] => ({
  address: null,
  business_name: null,
  email,
  individual_name: null,
  name: null,
  phone: null,
  tax_exempt: "none",
  tax_ids: [],
});

const closed = (session: Session) => ({
  status: session.status === "expired" ? session.status : ("complete" as const),
  url: null,
  customer_details: detailsOf(session),
});

const pay = (work: Work, session: Session, note: CheckoutNote, ending: Ending): Session => {
  const late = session.status === "expired";
  const completed = late ? [] : (["checkout.session.completed"] as const);
  const method = methodOf(work, session, ending);
  if (declineOf(method)) {
    throw new StripeFault(400, `${ending.card} is declined: its outcome is failed.`, { param: "card" });
  }
  if (note.subscription) {
    const begun = beginPaidSubscription(work, session, note.subscription, method);
    const paid = work.change(session, { ...closed(session), ...begun.session }, ...completed);
    settleIntent(work, begun.intent);
    return paid;
  }
  const intent = payIntent(work, intentOf(work, session, note), method);
  const paid = work.change(
    session,
    { ...closed(session), payment_status: "paid", payment_intent: intent.id },
    ...completed,
  );
  settleIntent(work, intent);
  return paid;
};

const fail = (work: Work, session: Session, note: CheckoutNote, ending: Ending): Session => {
  const method = methodOf(work, session, ending);
  const decline = declineOf(method) ?? refusalBy(method);
  const intent = payIntent(work, intentOf(work, session, note), method, decline);
  const attempted = { ...session, ...(note.subscription ? {} : { payment_intent: intent.id }) };
  work.put(attempted);
  return attempted;
};

const abandon = (work: Work, session: Session): Session =>
  work.change(session, { status: "expired", url: null }, "checkout.session.expired");

const process = (work: Work, session: Session, note: CheckoutNote, ending: Ending): Session => {
  if (note.subscription) {
    throw new StripeFault(400, "A subscription's first payment is not delayed here.", { param: "outcome" });
  }
  const intent = beginPayment(work, intentOf(work, session, note), methodOf(work, session, ending));
  const at = work.now + (ending.afterSeconds ?? 0);
  if (ending.later) work.plan(ending.later === "paid" ? "pay-session" : "fail-session", session.id, at);
  return work.change(
    session,
    { ...closed(session), payment_intent: intent.id },
    "checkout.session.completed",
  );
};

const end = (work: Work, session: Session, outcome: "paid" | "failed"): Session => {
  const begun = work.find("payment_intent", String(session.payment_intent));
  if (!begun) throw noSuch("payment_intent", String(session.payment_intent));
  const intent = endPayment(work, begun, outcome);
  if (outcome === "failed") {
    work.raise("checkout.session.async_payment_failed", session);
    return session;
  }
  const paid = work.change(session, { payment_status: "paid" }, "checkout.session.async_payment_succeeded");
  settleIntent(work, intent);
  return paid;
};

const move = (work: Work, session: Session, note: CheckoutNote, ending: Ending): Session => {
  const { outcome } = ending;
  if (note.outcome === "processing") return end(work, session, outcome === "paid" ? "paid" : "failed");
  if (outcome === "abandoned") return abandon(work, session);
  return { paid: pay, failed: fail, processing: process }[outcome](work, session, note, ending);
};

/** Brings a session to an outcome; repeating an outcome changes nothing. @throws StripeFault 409 if it cannot follow */
export function complete(work: Work, id: string, ending: Ending): Completion {
  const { session, note } = findCheckout(work, id);
  const { outcome } = ending;
  if (note.outcome === outcome) return { sessionId: id, outcome, status: session.status };
  const over = note.outcome === "failed" && session.status === "complete";
  if (over || !next[note.outcome ?? "none"].includes(outcome)) {
    throw new StripeFault(409, `This Checkout Session is ${note.outcome}; it cannot be ${outcome}.`, {
      code: "status_transition_invalid",
      param: "outcome",
    });
  }
  const { status } = move(work, session, note, ending);
  work.put({ ...note, outcome });
  return { sessionId: id, outcome, status };
}

/** Expires an open session. @throws StripeFault 400 for a session that is not open */
export function expire(work: Work, id: string): Session {
  const { session, note } = findCheckout(work, id);
  if (session.status !== "open") {
    throw new StripeFault(
      400,
      `Only Checkout Sessions with a status in ["open"] can be expired. This Session has a status of ${session.status}.`,
      { param: "session" },
    );
  }
  work.put({ ...note, outcome: "abandoned" });
  return abandon(work, session);
}
