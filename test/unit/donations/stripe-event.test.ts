import { describe, expect, it } from "vitest";
import {
  dueListOf,
  dueLists,
  expiryOf,
  firstDueAt,
  mostAttempts,
} from "#services/donations/inbox/rules/due.ts";
import { type Expected, factOf } from "#services/donations/stripe/rules/fact.ts";
import { keptEventOf } from "#services/donations/stripe/rules/kept-event.ts";
import { nextDueAt } from "#shared/db/next-due-at.ts";
import {
  chargeRefunded,
  chargeSucceeded,
  chargeUpdated,
  disputeEvent,
  disputeMovement,
  intentFailed,
  intentSucceeded,
  payoutEvent,
  refundEvent,
  sessionCompleted,
  sessionExpired,
  stripeEvent,
} from "#test/support/stripe-events.ts";

const of = { payment: "pi_1", amount: 10_000 };
const expected: Expected = { apiVersion: intentSucceeded(of).api_version, livemode: false };
const fact = (event: object, mode = expected) => {
  const kept = keptEventOf(event);
  return kept && factOf(kept, mode);
};
/** The event with other fields of its object; a field that is undefined is left out. */
const withFields = ({ data, ...event }: ReturnType<typeof stripeEvent>, fields: object) => ({
  ...event,
  data: { object: { ...data.object, ...fields } },
});

const paid = { kind: "payment", paymentId: "pi_1", amount: 10_000, currency: "CNY" };
const failed = { kind: "closed", status: "failed" };
const fee = { kind: "fee", paymentId: "pi_1", transactionId: "txn_pi_1" };
const refunded = {
  kind: "refund",
  paymentId: "pi_1",
  refundId: "re_1",
  amount: 5,
  currency: "CNY",
  failed: false,
};
const ignored = (why: string) => ({ kind: "ignored", why });
const unclear = (why: string) => ({ kind: "unclear", why });
const succeededLater = (status: string) =>
  sessionCompleted(of, status, "checkout.session.async_payment_succeeded");
const failedLater = (status: string) => sessionCompleted(of, status, "checkout.session.async_payment_failed");
const canceled = (status: string) =>
  stripeEvent("payment_intent.canceled", { object: "payment_intent", id: "pi_1", status });
const refund = (status: string, type = "refund.created") => refundEvent(of, "re_1", 5, status, type);
const paidOut = (status: string) => ({
  kind: "payout",
  payoutId: "po_1",
  amount: 5_000,
  currency: "CNY",
  status,
  arrivesAt: 1_772_586_000,
  at: 1_772_413_200,
});
const taken = disputeMovement("txn_1", -5, 1_500);
const dispute = (status: string, type: string, movements: readonly object[] = [taken]) =>
  disputeEvent(of, 5, status, type, movements);
const disputed = (status: string, movements: readonly object[] = []) => ({
  kind: "dispute",
  disputeId: "dp_pi_1",
  paymentId: "pi_1",
  amount: 5,
  currency: "CNY",
  status,
  reason: "fraudulent",
  dueBy: 1_773_190_800,
  at: 1_772_413_200,
  answered: false,
  movements,
});
const out = { transactionId: "txn_1", amount: -5, fee: 1_500, currency: "CNY", exchangeRate: null };

describe("an event says", () => {
  it.each([
    ["a session that is paid", sessionCompleted(of), paid],
    [
      "a session that expired once it was paid",
      withFields(sessionCompleted(of), { status: "expired" }),
      paid,
    ],
    ["a session that is not paid yet", sessionCompleted(of, "unpaid"), ignored("unpaid")],
    ["a session that is paid later", succeededLater("paid"), paid],
    ["a session whose payment failed later", failedLater("unpaid"), failed],
    ["a session that expired", sessionExpired(of), { kind: "closed", status: "expired" }],
    ["a payment", intentSucceeded(of), paid],
    ["a payment that failed", intentFailed(of), failed],
    ["one to confirm again", withFields(intentFailed(of), { status: "requires_confirmation" }), failed],
    ["one that failed and is over", withFields(intentFailed(of), { status: "canceled" }), failed],
    ["a payment that was canceled", canceled("canceled"), failed],
    ["a charge without its fee", chargeSucceeded(of), ignored("fee-not-known-yet")],
    ["a charge with its fee", withFields(chargeSucceeded(of), { balance_transaction: "txn_pi_1" }), fee],
    ["a charge that gets its fee", chargeUpdated(of), fee],
    [
      "a pending charge",
      withFields(chargeUpdated(of), { status: "pending" }),
      ignored("charge-not-succeeded"),
    ],
    ["a failed charge", withFields(chargeUpdated(of), { status: "failed" }), ignored("charge-not-succeeded")],
    [
      "a charge of ours to nobody",
      withFields(chargeUpdated(of), { payment_intent: null }),
      unclear("charge-without-payment"),
    ],
    ["a charge that was refunded", chargeRefunded(of), ignored("hint")],
    ["a refund", refund("succeeded"), refunded],
    ["a refund that is updated", refund("succeeded", "refund.updated"), refunded],
    ["a refund by its older name", refund("succeeded", "charge.refund.updated"), refunded],
    ["a refund that failed", refund("failed", "refund.failed"), { ...refunded, failed: true }],
    ["a refund that failed, by an update", refund("failed", "refund.updated"), { ...refunded, failed: true }],
    ["a pending refund", refund("pending"), ignored("refund-pending")],
    ["a refund to be acted on", refund("requires_action"), ignored("refund-requires_action")],
    ["a canceled refund", refund("canceled"), ignored("refund-canceled")],
    [
      "a failed one that moved nothing",
      withFields(refund("failed"), { balance_transaction: null }),
      ignored("refund-failed"),
    ],
    [
      "a bank's question",
      dispute("warning_needs_response", "created", []),
      disputed("warning_needs_response"),
    ],
    [
      "a dispute's money out",
      dispute("needs_response", "funds_withdrawn"),
      disputed("needs_response", [out]),
    ],
    [
      "a dispute's money back, in the currency it settled in",
      dispute("won", "funds_reinstated", [
        taken,
        disputeMovement("txn_2", 4, 0, { currency: "jpy", exchange_rate: 0.8 }),
      ]),
      disputed("won", [
        out,
        { transactionId: "txn_2", amount: 4, fee: 0, currency: "JPY", exchangeRate: 0.8 },
      ]),
    ],
    ["a payout that arrived", payoutEvent("paid"), paidOut("paid")],
    ["a payout on its way", payoutEvent("pending", "created"), paidOut("pending")],
    ["a payout that failed", payoutEvent("failed"), paidOut("failed")],
    ["anything else", stripeEvent("customer.created", { object: "customer" }), ignored("of-no-concern")],
  ])("%s", (_name, event, says) => {
    expect(fact(event)).toEqual(says);
  });

  it.each([
    ["a payout that arrived and failed", payoutEvent("failed", "paid")],
    ["a payout of nothing", withFields(payoutEvent("paid"), { amount: 0 })],
    ["a bank's question that took money", dispute("warning_needs_response", "updated")],
    ["a dispute's money out, that is nowhere", dispute("needs_response", "funds_withdrawn", [])],
    ["a dispute's money back, that is nowhere", dispute("won", "funds_reinstated")],
    ["money back that was not taken", dispute("won", "updated", [disputeMovement("txn_2", 5)])],
    ["a dispute that is closed and open", dispute("under_review", "closed")],
    ["a dispute in no known state", dispute("charge_refunded", "updated")],
    [
      "a dispute that moved half a fen",
      dispute("needs_response", "updated", [disputeMovement("txn_1", -0.5)]),
    ],
    ["a dispute that moved nothing", dispute("needs_response", "updated", [disputeMovement("txn_1", 0)])],
    ["a dispute of no payment", withFields(dispute("lost", "closed"), { payment_intent: null })],
    ["a payment that is no payment", withFields(intentSucceeded(of), { object: "charge" })],
    ["a payment that has not succeeded", withFields(intentSucceeded(of), { status: "processing" })],
    ["a payment without an id", withFields(intentSucceeded(of), { id: "" })],
    ["a payment with a sign before its id", withFields(intentSucceeded(of), { id: " pi_1" })],
    ["a payment with a sign after its id", withFields(intentSucceeded(of), { id: "pi_1#" })],
    ["a payment with too long an id", withFields(intentSucceeded(of), { id: "p".repeat(256) })],
    ["a payment of nothing", withFields(intentSucceeded(of), { amount_received: 0 })],
    ["a payment of half a fen", withFields(intentSucceeded(of), { amount_received: 0.5 })],
    ["a payment in capitals", withFields(intentSucceeded(of), { currency: "CNY" })],
    ["a payment in too long a currency", withFields(intentSucceeded(of), { currency: "cnyx" })],
    ["a payment in a currency with a prefix", withFields(intentSucceeded(of), { currency: "xcny" })],
    ["a session that is no session", withFields(sessionCompleted(of), { object: "charge" })],
    ["a session that is open", withFields(sessionCompleted(of), { status: "open" })],
    ["a session that is unpaid, yet paid later", succeededLater("unpaid")],
    ["a session without a payment", withFields(sessionCompleted(of), { payment_intent: null })],
    ["an unpaid session that is open", withFields(sessionCompleted(of, "unpaid"), { status: "open" })],
    ["a failed session that is paid", failedLater("paid")],
    ["an expired session that is open", withFields(sessionExpired(of), { status: "open" })],
    ["a failed payment that succeeded", withFields(intentFailed(of), { status: "succeeded" })],
    ["a canceled payment that succeeded", canceled("succeeded")],
    ["a charge that is no charge", withFields(chargeUpdated(of), { object: "refund" })],
    ["a new charge that failed", withFields(chargeSucceeded(of), { status: "failed" })],
    ["a charge in no status of a charge", withFields(chargeUpdated(of), { status: "open" })],
    ["a refund that is no refund", withFields(refund("succeeded"), { object: "charge" })],
    ["a refund in no status of a refund", refund("open")],
    ["a failed refund that succeeded", refund("succeeded", "refund.failed")],
  ])("%s contradicts itself", (_name, event) => {
    expect(fact(event)).toEqual(unclear("contradiction"));
  });

  it.each([
    [1_262_303_999, unclear("contradiction")],
    [1_262_304_000, paid],
    [4_102_444_799, paid],
    [4_102_444_800, unclear("contradiction")],
  ])("%o seconds after 1970 what it says", (created, says) => {
    expect(fact({ ...intentSucceeded(of), created })).toEqual(says);
  });

  it("nothing if it is of an account that is only connected to ours", () => {
    expect(fact({ ...intentSucceeded(of), account: "acct_1" })).toEqual(unclear("connected-account"));
  });

  it("nothing if it is of another API version or mode", () => {
    const event = intentSucceeded(of);
    expect(fact(event, { ...expected, apiVersion: "2020-01-01" })).toEqual(unclear("api-version"));
    expect(fact(event, { ...expected, livemode: true })).toEqual(unclear("livemode"));
  });
});

describe("of an event the inbox keeps", () => {
  const donationId = "don_01h455vb4pex5vsknk084sn02q";
  const projectId = "prj_01h455vb4pex5vsknk084sn02q";
  const event = {
    id: "evt_1",
    type: "charge.updated",
    api_version: "2026",
    livemode: true,
    created: 7,
    data: { object: {} as unknown },
  };
  const keep = (object: unknown, more: object = {}) => keptEventOf({ ...event, data: { object }, ...more });
  const kept = { id: "evt_1", type: "charge.updated", apiVersion: "2026", livemode: true, created: 7 };

  it("the fields that the books need, and our ids", () => {
    const subject = {
      id: "a",
      object: "b",
      status: "c",
      mode: "d",
      payment_status: "e",
      amount: 1,
      amount_total: 2,
      amount_received: 3,
      currency: "f",
      payment_intent: null,
      balance_transaction: "g",
    };
    const metadata = { donationId, projectId, note: "Canary" };
    expect(keep({ ...subject, description: "Canary", metadata })).toEqual({
      ...kept,
      subject,
      donationId,
      projectId,
    });
  });

  it("the account that it came by, of at most 255 characters", () => {
    expect(keep({}, { account: "a".repeat(255) })).toEqual({
      ...kept,
      account: "a".repeat(255),
      subject: {},
    });
    expect(keep({}, { account: "a".repeat(256) })).toBeUndefined();
  });

  it("of a long text one character more than an id can have", () => {
    expect(keep({ id: "a".repeat(300) })?.subject).toEqual({ id: "a".repeat(256) });
  });

  it("the id of what is expanded, and nothing of any other object", () => {
    const object = { payment_intent: { id: "pi_1", receipt_email: "canary" }, amount: { of: "canary" } };
    expect(keep(object)?.subject).toEqual({ payment_intent: "pi_1", amount: null });
  });

  it("none of our ids unless both that are there are ids", () => {
    expect(keep({ metadata: { donationId } })).toEqual({ ...kept, subject: {}, donationId });
    expect(keep({ metadata: { projectId } })).toEqual({ ...kept, subject: {}, projectId });
    expect(keep({ metadata: { donationId: "canary", projectId } })).toEqual({ ...kept, subject: {} });
  });

  it("null for what it does not say, and nothing of an object that is none", () => {
    expect(keptEventOf({ id: "evt_1", type: "charge.updated" })).toEqual({
      ...kept,
      apiVersion: null,
      livemode: null,
      created: 0,
      subject: {},
    });
    expect(keep("canary")?.subject).toEqual({});
  });

  it.each(["evt_", "evt_a b", " evt_1", "evt_1 ", `evt_${"a".repeat(251)}`])(
    "nothing if its id is %j",
    (id) => {
      expect(keep({}, { id })).toBeUndefined();
      expect(keep({}, { id: `evt_${"a".repeat(250)}` })).toBeDefined();
    },
  );

  it("nothing if its type is longer than 100 characters, or it is no event", () => {
    expect(keep({}, { type: "a".repeat(100) })).toBeDefined();
    for (const other of [{ ...event, type: "a".repeat(101) }, null, [], "evt_1"])
      expect(keptEventOf(other)).toBeUndefined();
  });
});

describe("an event", () => {
  const now = new Date("2026-03-02T01:00:00.000Z");

  it("is tried again ever more rarely, at least each day, and waits for a person after six days", () => {
    const minutes = [0, 1, 2, 5, 11, 15].map(
      (attempts) => (Date.parse(nextDueAt(now, attempts)) - now.getTime()) / 60_000,
    );
    expect(minutes).toEqual([1, 2, 4, 32, 1_440, 1_440]);
    expect(mostAttempts).toBe(16);
    expect(firstDueAt(now)).toBe("2026-03-02T01:05:00.000Z");
  });

  it("is deleted 90 days after it was done, counted in whole seconds", () => {
    expect(expiryOf(new Date("2026-03-02T01:00:00.900Z"))).toBe(Date.parse("2026-05-31T01:00:00Z") / 1_000);
  });

  it("is in one of the lists of due events, and each list gets some", () => {
    const lists = Array.from({ length: 100 }, (_, n) => dueListOf(`evt_${n}`));
    expect([...new Set(lists)].toSorted()).toEqual([...dueLists]);
    expect(dueLists).toEqual(["DUE#0", "DUE#1", "DUE#2", "DUE#3"]);
    expect(dueListOf("evt_1")).toBe("DUE#1");
  });
});
