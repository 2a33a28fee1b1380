import type Stripe from "stripe";
import { noSuch, StripeFault } from "../http/fault.ts";
import { chargeTransaction } from "../objects/balance-transaction.ts";
import { newCharge } from "../objects/charge.ts";
import { declined, newPaymentIntent } from "../objects/payment-intent.ts";
import type { Effect } from "../state/effect.ts";
import type { CheckoutNote, Outcome } from "../state/rows.ts";
import type { State } from "../state/state.ts";

type Session = Stripe.Checkout.Session;

/** The answer of the completion route; `status` is the session's. */
export interface Completion {
  readonly sessionId: string;
  readonly outcome: Outcome;
  readonly status: Session["status"];
}

/**
 * The outcomes that may follow each outcome. A failed card may be tried again. Money that was already on its way when
 * the session expired may still arrive.
 */
const next: Record<Outcome | "none", readonly Outcome[]> = {
  none: ["paid", "failed", "abandoned"],
  failed: ["paid", "abandoned"],
  abandoned: ["paid"],
  paid: [],
};

const intentOf = (state: State, session: Session, note: CheckoutNote, now: number): Stripe.PaymentIntent =>
  (typeof session.payment_intent === "string"
    ? state.find("payment_intent", session.payment_intent)
    : undefined) ?? newPaymentIntent(session, note, now);

type Move = (state: State, session: Session, note: CheckoutNote, now: number) => Effect<Session>;

const pay: Move = (state, session, note, now) => {
  const unpaid = intentOf(state, session, note, now);
  const charge = newCharge(unpaid, session.customer_email, now);
  const transaction = chargeTransaction(charge);
  const settled: Stripe.Charge = { ...charge, balance_transaction: transaction.id };
  const intent: Stripe.PaymentIntent = {
    ...unpaid,
    status: "succeeded",
    amount_received: unpaid.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
  };
  const late = session.status === "expired";
  const paid: Session = {
    ...session,
    status: late ? "expired" : "complete",
    payment_status: "paid",
    payment_intent: intent.id,
    url: null,
    customer_details: {
      address: null,
      business_name: null,
      email: session.customer_email,
      individual_name: null,
      name: null,
      phone: null,
      tax_exempt: "none",
      tax_ids: [],
    },
  };
  return {
    answer: paid,
    rows: [paid, intent, settled, transaction, { ...note, outcome: "paid" }],
    events: [
      { type: "charge.succeeded", object: charge },
      { type: "payment_intent.succeeded", object: intent },
      ...(late ? [] : [{ type: "checkout.session.completed", object: paid } as const]),
      { type: "charge.updated", object: settled, previous: { balance_transaction: null } },
    ],
  };
};

const fail: Move = (state, session, note, now) => {
  const intent = { ...intentOf(state, session, note, now), last_payment_error: declined };
  const attempted: Session = { ...session, payment_intent: intent.id };
  return {
    answer: attempted,
    rows: [attempted, intent, { ...note, outcome: "failed" }],
    events: [{ type: "payment_intent.payment_failed", object: intent }],
  };
};

const abandon: Move = (_state, session, note) => {
  const expired: Session = { ...session, status: "expired", url: null };
  return {
    answer: expired,
    rows: [expired, { ...note, outcome: "abandoned" }],
    events: [{ type: "checkout.session.expired", object: expired }],
  };
};

const moves: Record<Outcome, Move> = { paid: pay, failed: fail, abandoned: abandon };

/** A session and its note. @throws StripeFault 404 */
export function findCheckout(state: State, id: string): { session: Session; note: CheckoutNote } {
  const session = state.find("checkout.session", id);
  const note = state.find("sandbox.checkout", id);
  if (!session || !note) throw noSuch("checkout.session", id, "session");
  return { session, note };
}

/** Brings a session to an outcome; repeating an outcome changes nothing. @throws StripeFault 409 if it cannot follow */
export function complete(state: State, id: string, outcome: Outcome, now: number): Effect<Completion> {
  const { session, note } = findCheckout(state, id);
  if (note.outcome === outcome) {
    return { answer: { sessionId: id, outcome, status: session.status }, rows: [], events: [] };
  }
  if (!next[note.outcome ?? "none"].includes(outcome)) {
    throw new StripeFault(409, `This Checkout Session is ${note.outcome}; it cannot be ${outcome}.`, {
      code: "status_transition_invalid",
      param: "outcome",
    });
  }
  const effect = moves[outcome](state, session, note, now);
  return { ...effect, answer: { sessionId: id, outcome, status: effect.answer.status } };
}

/** Expires an open session. @throws StripeFault 400 for a session that is not open */
export function expire(state: State, id: string, now: number): Effect<Session> {
  const { session, note } = findCheckout(state, id);
  if (session.status !== "open") {
    throw new StripeFault(
      400,
      `Only Checkout Sessions with a status in ["open"] can be expired. This Session has a status of ${session.status}.`,
      { param: "session" },
    );
  }
  return abandon(state, session, note, now);
}

/** Expires every open session that is due at `now` (Unix seconds). */
export function expireDue(state: State, now: number): Effect<null> {
  const effects = state
    .all("checkout.session")
    .filter((session) => session.status === "open" && session.expires_at <= now)
    .map((session) => expire(state, session.id, now));
  return {
    answer: null,
    rows: effects.flatMap((effect) => effect.rows),
    events: effects.flatMap((effect) => effect.events),
  };
}
