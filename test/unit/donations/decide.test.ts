import { describe, expect, it } from "vitest";
import type { BookedPayment } from "#services/donations/books/rows.ts";
import { decide, type LedgerState } from "#services/donations/books/rules/decide.ts";
import {
  failedRefundPosting,
  feePosting,
  giftPosting,
  refundPosting,
} from "#services/donations/books/rules/posting.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import type { PaymentFact } from "#services/donations/stripe/rules/fact.ts";
import { intentRow, testDonation, testProject } from "#test/support/ledger-history.ts";

const money = { amount: 10_000, currency: "CNY" };
const [donationId, projectId] = [testDonation(1), testProject(1)];
const fund = `fund:${projectId}`;
const intent = intentRow({ payment: "pi_1", amount: 10_000, donationId, projectId });
const inStatus = (status: "failed" | "expired" | "paid" | "refunded"): DonationRow =>
  status === "failed" || status === "expired"
    ? { ...intent, status }
    : { ...intent, status, paidAt: intent.createdAt, paymentId: "pi_0" };

const payment: BookedPayment = {
  pk: "PAYMENT#pi_1",
  sk: "PAYMENT",
  version: 1,
  change: intent.change,
  paymentId: "pi_1",
  waiting: [],
  status: "booked",
  account: fund,
  amount: 10_000,
  currency: "CNY",
  refunded: 0,
  booked: ["pi_1"],
  donationId,
  projectId,
};
const awaited: LedgerState["payment"] = {
  pk: "PAYMENT#pi_1",
  sk: "PAYMENT",
  version: 1,
  change: intent.change,
  paymentId: "pi_1",
  waiting: [],
  status: "awaited",
};

const noFee = async () => {
  throw new Error("nobody should ask for a fee");
};
const decideOn = (fact: PaymentFact, state: Partial<LedgerState> = {}) =>
  decide(fact, { payment: undefined, donation: undefined, projectId: undefined, ...state }, noFee);

describe("an event that is", () => {
  it("ignored is done", async () => {
    expect(await decideOn({ kind: "ignored", why: "hint" })).toEqual({ kind: "done", outcome: "hint" });
  });

  it("unclear is parked", async () => {
    expect(await decideOn({ kind: "unclear", why: "livemode" })).toEqual({
      kind: "parked",
      outcome: "livemode",
    });
  });
});

describe("a payment", () => {
  const paid: PaymentFact = { kind: "payment", paymentId: "pi_1", ...money };

  it.each([
    [intent, "booked"],
    [inStatus("failed"), "booked-after-failed"],
    [inStatus("expired"), "booked-after-expired"],
  ])("that matches its intent is booked to the fund", async (donation, outcome) => {
    for (const before of [undefined, awaited])
      expect(await decideOn(paid, { payment: before, donation, projectId })).toEqual({
        kind: "write",
        outcome,
        postings: [giftPosting("pi_1", money, fund)],
        payment: { account: fund, ...money, refunded: 0, booked: ["pi_1"], donationId, projectId },
        donation: { status: "paid", refunded: 0, paymentId: "pi_1" },
      });
  });

  it.each<[string, Partial<LedgerState>]>([
    ["no-intent", { projectId }],
    ["amount", { donation: { ...intent, amount: 10_001 }, projectId }],
    ["currency", { donation: { ...intent, currency: "JPY" }, projectId }],
    ["project", { donation: intent, projectId: testProject(2) }],
    ["project", { donation: intent }],
    ["paid-already", { donation: inStatus("paid"), projectId }],
    ["paid-already", { donation: inStatus("refunded"), projectId }],
  ])("goes to suspense: %s", async (reason, state) => {
    const account = "suspense:unallocated";
    expect(await decideOn(paid, state)).toEqual({
      kind: "write",
      outcome: `suspense: ${reason}`,
      postings: [giftPosting("pi_1", money, account)],
      payment: { account, ...money, refunded: 0, booked: ["pi_1"] },
    });
  });

  it("that is booked is not booked again", async () => {
    expect(await decideOn(paid, { payment, donation: intent, projectId })).toEqual({
      kind: "done",
      outcome: "booked-already",
    });
  });

  it.each([{ amount: 9_999 }, { currency: "JPY" }])(
    "that is booked with other money than %j is parked",
    async (other) => {
      expect(await decideOn({ ...paid, ...other }, { payment })).toEqual({
        kind: "parked",
        outcome: "contradiction",
      });
    },
  );
});

describe("a refund", () => {
  const part = { amount: 3_000, currency: "CNY" };
  const refund = { kind: "refund", paymentId: "pi_1", refundId: "re_1", ...part, failed: false } as const;
  const failed = { ...refund, failed: true };
  const donation = inStatus("paid");
  const posted = refundPosting("re_1", part, fund);

  it("waits for its payment", async () => {
    for (const before of [undefined, awaited])
      expect(await decideOn(refund, { payment: before })).toEqual({
        kind: "wait",
        outcome: "payment-not-known",
      });
  });

  it("in another currency is parked", async () => {
    expect(await decideOn({ ...refund, currency: "JPY" }, { payment })).toEqual({
      kind: "parked",
      outcome: "contradiction",
    });
  });

  it("is booked with the gift's new status", async () => {
    expect(await decideOn(refund, { payment, donation })).toEqual({
      kind: "write",
      outcome: "booked",
      postings: [refundPosting("re_1", part, fund)],
      payment: { ...payment, refunded: 3_000, booked: ["pi_1", "re_1"] },
      donation: { status: "partly-refunded", refunded: 3_000, paymentId: "pi_1" },
    });
  });

  it("of all that is left makes the gift refunded; of more it waits", async () => {
    const before = { ...payment, refunded: 7_000, booked: ["pi_1", "re_0"] };
    expect(await decideOn(refund, { payment: before, donation })).toMatchObject({
      kind: "write",
      donation: { status: "refunded", refunded: 10_000 },
    });
    expect(await decideOn({ ...refund, amount: 3_001 }, { payment: before, donation })).toEqual({
      kind: "wait",
      outcome: "over-refund",
    });
  });

  it("that failed goes out and comes back if its success was not booked", async () => {
    expect(await decideOn(failed, { payment, donation })).toEqual({
      kind: "write",
      outcome: "booked",
      postings: [refundPosting("re_1", part, fund), failedRefundPosting("re_1", part, fund)],
      payment: { ...payment, refunded: 0, booked: ["pi_1", "re_1", "re_1/failed"] },
      donation: { status: "paid", refunded: 0, paymentId: "pi_1" },
    });
  });

  it("that failed comes back if its success was booked", async () => {
    const before = { ...payment, refunded: 3_000, booked: ["pi_1", "re_1"] };
    expect(await decideOn(failed, { payment: before, donation, refunded: posted })).toEqual({
      kind: "write",
      outcome: "booked",
      postings: [failedRefundPosting("re_1", part, fund)],
      payment: { ...payment, refunded: 0, booked: ["pi_1", "re_1", "re_1/failed"] },
      donation: { status: "paid", refunded: 0, paymentId: "pi_1" },
    });
  });

  it("is booked once, whether it succeeded or failed", async () => {
    const out = { ...payment, refunded: 3_000, booked: ["pi_1", "re_1"] };
    const back = { ...payment, booked: ["pi_1", "re_1", "re_1/failed"] };
    for (const [fact, before] of [
      [refund, out],
      [refund, back],
      [failed, back],
    ] as const)
      expect(await decideOn(fact, { payment: before, donation, refunded: posted })).toEqual({
        kind: "done",
        outcome: "booked-already",
      });
  });

  it("of another amount than the one booked under its id is parked, whether it succeeded or failed", async () => {
    const before = { ...payment, refunded: 3_000, booked: ["pi_1", "re_1"] };
    for (const fact of [refund, failed])
      for (const amount of [2_999, 9_000])
        expect(await decideOn({ ...fact, amount }, { payment: before, donation, refunded: posted })).toEqual({
          kind: "parked",
          outcome: "contradiction",
        });
  });

  it("that would leave less than nothing refunded is parked", async () => {
    const before = { ...payment, refunded: 0, booked: ["pi_1", "re_1"] };
    expect(await decideOn(failed, { payment: before, donation, refunded: posted })).toEqual({
      kind: "parked",
      outcome: "contradiction",
    });
  });

  it("that is booked, but whose posting is not found, is decided later", async () => {
    const before = { ...payment, refunded: 3_000, booked: ["pi_1", "re_1"] };
    await expect(decideOn(refund, { payment: before, donation })).rejects.toThrow("re_1");
  });

  it("of money in suspense changes no gift, even if the event names one", async () => {
    const { donationId: _donationId, projectId: _projectId, ...suspended } = payment;
    const before = { ...suspended, account: "suspense:unallocated" };
    for (const named of [undefined, donation])
      expect(await decideOn(refund, { payment: before, donation: named })).toEqual({
        kind: "write",
        outcome: "booked",
        postings: [refundPosting("re_1", part, "suspense:unallocated")],
        payment: { ...before, refunded: 3_000, booked: ["pi_1", "re_1"] },
      });
  });

  it("of a gift that cannot be found is booked without it", async () => {
    expect(await decideOn(refund, { payment })).not.toHaveProperty("donation");
  });
});

describe("a fee", () => {
  const fee: PaymentFact = { kind: "fee", paymentId: "pi_1", transactionId: "txn_1" };
  const decideOnFee = (amount: number, before: LedgerState["payment"]) => {
    const state = { payment: before, donation: undefined, projectId: undefined };
    return decide(fee, state, async (transactionId) => {
      expect(transactionId).toBe("txn_1");
      return { amount, currency: "CNY" };
    });
  };

  it("waits for its payment, without asking Stripe", async () => {
    for (const before of [undefined, awaited])
      expect(await decideOn(fee, { payment: before })).toEqual({
        kind: "wait",
        outcome: "payment-not-known",
      });
  });

  it("is booked once, without asking Stripe again", async () => {
    expect(await decideOnFee(33, payment)).toEqual({
      kind: "write",
      outcome: "booked",
      postings: [feePosting("txn_1", { amount: 33, currency: "CNY" })],
      payment: { ...payment, booked: ["pi_1", "txn_1"] },
    });
    const before = { ...payment, booked: ["pi_1", "txn_1"] };
    expect(await decideOn(fee, { payment: before })).toEqual({ kind: "done", outcome: "booked-already" });
  });

  it("of nothing is not booked", async () => {
    expect(await decideOnFee(0, payment)).toEqual({ kind: "done", outcome: "no-fee" });
  });
});

describe("a checkout that is closed", () => {
  const closed = (status: "failed" | "expired"): PaymentFact => ({ kind: "closed", status });

  it("closes its gift", async () => {
    for (const status of ["failed", "expired"] as const)
      expect(await decideOn(closed(status), { donation: intent })).toEqual({
        kind: "write",
        outcome: status,
        postings: [],
        donation: { status },
      });
  });

  it("changes nothing if the gift has gone on, or is not found", async () => {
    for (const donation of [inStatus("paid"), inStatus("expired")])
      expect(await decideOn(closed("failed"), { donation })).toEqual({ kind: "done", outcome: "overtaken" });
    expect(await decideOn(closed("failed"))).toEqual({ kind: "done", outcome: "no-intent" });
  });
});
