import { describe, expect, it } from "vitest";
import type { BookedPayment } from "#services/donations/books/rows.ts";
import { emptyShard, shardOf } from "#services/donations/books/rules/fund.ts";
import { disputesBook } from "#services/donations/disputes/keys.ts";
import { type DisputeRow, disputeRowSchema } from "#services/donations/disputes/rows.ts";
import { bookingOfDispute, type Disputed } from "#services/donations/disputes/rules/booking.ts";
import { furthest } from "#services/donations/disputes/rules/status.ts";
import { totalsOf } from "#services/donations/disputes/views.ts";
import type { EventRow } from "#services/donations/inbox/rows.ts";
import { disputeFactOf } from "#services/donations/stripe/rules/dispute-fact.ts";
import { keptEventOf } from "#services/donations/stripe/rules/kept-event.ts";
import { intentRow, testDonation, testProject } from "#test/support/ledger-history.ts";
import { disputeEvent, disputeMovement } from "#test/support/stripe-events.ts";

const now = new Date("2026-03-02T02:00:00.000Z");
const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
const [donationId, projectId] = [testDonation(1), testProject(1)];
const of = { payment: "pi_1", amount: 10_000, donationId, projectId };
const under = { county: "430422", division: "430422103", operatorId: "opr_1" };
const payment: BookedPayment = {
  pk: "PAYMENT#pi_1",
  sk: "PAYMENT",
  paymentId: "pi_1",
  waiting: ["evt_waits"],
  status: "booked",
  account: `fund:${projectId}`,
  amount: 10_000,
  currency: "CNY",
  refunded: 0,
  booked: ["pi_1"],
  donationId,
  projectId,
  under,
  version: 3,
  change,
};
const fund = { book: projectId, source: "donated", currency: "CNY" } as const;
const own = {
  ...emptyShard(fund, shardOf("pi_1")),
  raised: 10_000,
  count: 1,
  sequence: 1,
  head: "h",
  version: 1,
};
/** What has been paid out of the fund stands in the shard of its disbursement. */
const paidOut = (amount: number) => ({ ...emptyShard(fund, 3), disbursed: amount, version: 2 });
const taken = disputeMovement("txn_1", -10_000, 1_500);

const decide = (
  [amount, status, type, movements]: readonly [number, string, string, (readonly object[])?],
  more: Partial<Disputed> = {},
) => {
  const event = keptEventOf(disputeEvent(of, amount, status, type, movements));
  const fact = event && disputeFactOf(event);
  if (!event || !fact) throw new Error("no dispute");
  const inbox: EventRow = {
    pk: `INBOX#${event.id}`,
    sk: "EVENT",
    status: "new",
    event,
    attempts: 0,
    version: 1,
    change,
  };
  return bookingOfDispute({
    inbox,
    fact,
    dispute: undefined,
    payment,
    donation: { ...intentRow(of), status: "paid", paidAt: change.at, paymentId: "pi_1" },
    shards: [own],
    postingId: (key) => `pst_${key}`,
    now,
    ...more,
  });
};
/** The dispute as it lies there after a booking. */
const rowAfter = ({ booking }: ReturnType<typeof decide>, version = 1): DisputeRow => {
  const [moved] = booking.moves ?? [];
  return disputeRowSchema().parse({ ...moved?.row, ...moved?.move, version, change });
};
const entriesOf = ({ booking }: ReturnType<typeof decide>) =>
  booking.postings?.map(({ key, entries }) => [key, ...entries]);

describe("a dispute", () => {
  it("that is a question moves no money, and says until when it is answered", () => {
    const asked = decide([10_000, "warning_needs_response", "created"]);
    expect(asked.booking).toMatchObject({ inbox: { move: { status: "done", outcome: "noted" } } });
    expect(asked.booking).not.toHaveProperty("postings");
    expect(rowAfter(asked)).toMatchObject({
      status: "warning_needs_response",
      dueBy: "2026-03-11T01:00:00.000Z",
      due: "DEADLINES",
      dueAt: "2026-03-09T01:00:00.000Z",
      fund: 0,
      book: disputesBook("430422"),
    });
  });

  it("takes its money from the fund, and the fee from the organisation, on condition that the fund is as it was", () => {
    const result = decide([10_000, "needs_response", "funds_withdrawn", [taken]]);
    expect(entriesOf(result)).toEqual([
      ["txn_1", { account: `fund:${projectId}`, debit: 10_000 }, { account: "dispute_hold", credit: 10_000 }],
      ["txn_1/fee", { account: "fees", debit: 1_500 }, { account: "stripe_clearing", credit: 1_500 }],
    ]);
    expect(result.booking.shards).toMatchObject([{ row: own, move: { disputed: 10_000, fees: 1_500 } }]);
    expect(result.booking.unchanged).toHaveLength(15);
    expect(result.booking.payment).toMatchObject({
      disputed: 10_000,
      booked: ["pi_1", "txn_1", "txn_1/fee"],
    });
    expect(result.booking.donation).toBeUndefined();
    expect(result.waiting).toEqual(["evt_waits"]);
  });

  it.each([
    [4_000, 6_000, 4_000],
    [10_000, 0, 10_000],
    [12_000, 0, 10_000],
  ])("leaves the organisation what the fund has paid out: %d of 10,000", (disbursed, ofFund, shortfall) => {
    const result = decide([10_000, "needs_response", "funds_withdrawn", [taken]], {
      shards: [own, paidOut(disbursed)],
    });
    expect(rowAfter(result)).toMatchObject({ fund: ofFund, shortfall });
    expect(entriesOf(result)?.[0]?.slice(1)).toEqual([
      ...(ofFund > 0 ? [{ account: `fund:${projectId}`, debit: ofFund }] : []),
      { account: "shortfall", debit: shortfall },
      { account: "dispute_hold", credit: 10_000 },
    ]);
    const back = decide([10_000, "won", "funds_reinstated", [taken, disputeMovement("txn_2", 10_000)]], {
      dispute: rowAfter(result),
      payment: { ...payment, disputed: 10_000, booked: ["pi_1", "txn_1"] },
    });
    expect(entriesOf(back)?.[0]?.slice(1)).toEqual([
      { account: "dispute_hold", debit: 10_000 },
      ...(ofFund > 0 ? [{ account: `fund:${projectId}`, credit: ofFund }] : []),
      { account: "shortfall", credit: shortfall },
    ]);
    expect(rowAfter(back)).toMatchObject({ fund: 0, shortfall: 0, lost: false });
  });

  it("that is lost leaves the account once, and its gift is given back", () => {
    const lost = decide([10_000, "lost", "closed", [taken]]);
    expect(entriesOf(lost)?.at(-1)).toEqual([
      "dp_pi_1/lost",
      { account: "dispute_hold", debit: 10_000 },
      { account: "stripe_clearing", credit: 10_000 },
    ]);
    expect(lost.booking.payment).toMatchObject({ disputed: 10_000, lost: 10_000 });
    expect(lost.booking.donation?.move).toEqual({ status: "refunded", refunded: 10_000, paymentId: "pi_1" });
    const booked = lost.booking.payment;
    const again = decide([10_000, "lost", "closed", [taken]], { dispute: rowAfter(lost), payment: booked });
    expect(again.booking).not.toHaveProperty("postings");
    const back = decide([10_000, "lost", "updated", [taken, disputeMovement("txn_2", 10_000)]], {
      dispute: rowAfter(lost),
      payment: booked,
      donation: {
        ...intentRow(of),
        status: "refunded",
        refunded: 10_000,
        paidAt: change.at,
        paymentId: "pi_1",
      },
    });
    expect(entriesOf(back)?.[0]?.[1]).toEqual({ account: "stripe_clearing", debit: 10_000 });
    expect(back.booking.donation?.move).toMatchObject({ status: "paid", refunded: 0 });
  });

  it("settled in another currency is held in the payment's own, and changed at Stripe's rate", () => {
    const yen = { ...payment, currency: "JPY", account: `fund:${projectId}` };
    const event = keptEventOf(
      disputeEvent({ ...of, currency: "jpy" }, 10_000, "needs_response", "funds_withdrawn", [
        disputeMovement("txn_1", -480, 1_500, { exchange_rate: 0.048 }),
      ]),
    );
    const fact = event && disputeFactOf(event);
    const shard = { ...own, ...emptyShard({ ...fund, currency: "JPY" }, shardOf("pi_1")), raised: 10_000 };
    const result = decide([10_000, "needs_response", "funds_withdrawn", [taken]], {
      ...(fact ? { fact } : {}),
      payment: yen,
      shards: [shard],
    });
    expect(result.booking.postings?.map(({ key, currency, entries }) => [key, currency, entries[0]])).toEqual(
      [
        ["txn_1", "JPY", { account: `fund:${projectId}`, debit: 10_000 }],
        ["txn_1/from", "JPY", { account: "stripe_clearing", debit: 10_000 }],
        ["txn_1/into", "CNY", { account: "exchange", debit: 480 }],
        ["txn_1/fee", "CNY", { account: "fees", debit: 1_500 }],
      ],
    );
    expect(result.booking.shards).toHaveLength(2);
  });

  it.each<[string, Partial<Disputed>, string, string]>([
    ["no payment", { payment: undefined }, "parked", "payment-not-known"],
    ["what was refunded meanwhile", { payment: { ...payment, refunded: 1 } }, "parked", "over-refund"],
    ["another currency", { payment: { ...payment, currency: "JPY" } }, "parked", "contradiction"],
    ["more than was paid", { payment: { ...payment, amount: 9_999 } }, "parked", "contradiction"],
  ])("of %s waits or is left to a person", (_name, more, status, outcome) => {
    const { booking } = decide([10_000, "needs_response", "funds_withdrawn", [taken]], more);
    expect(booking.inbox.move).toMatchObject({ status, outcome });
    expect(booking).not.toHaveProperty("postings");
    expect(booking.inbox.move.due === undefined).toBe(outcome === "contradiction");
  });

  it("is not said aloud again, nor once it was answered", () => {
    const asked = rowAfter(decide([10_000, "needs_response", "created"]));
    const warned = { ...asked, warnedAt: now.toISOString() };
    expect(
      rowAfter(decide([10_000, "needs_response", "updated"], { dispute: warned }), 2).due,
    ).toBeUndefined();
    const noted = { ...asked, noted: { by: "per_1", at: change.at } };
    expect(
      rowAfter(decide([10_000, "needs_response", "updated"], { dispute: noted }), 2).due,
    ).toBeUndefined();
    const answered = decide([10_000, "under_review", "updated"], { dispute: asked });
    expect(rowAfter(answered, 2)).toMatchObject({ status: "under_review" });
    expect(rowAfter(answered, 2).due).toBeUndefined();
  });
});

it("of two states the further one holds, and of two ends the later", () => {
  const at = (status: DisputeRow["status"], statusAt: number) => ({ status, statusAt });
  expect(furthest(at("under_review", 1), at("needs_response", 2)).status).toBe("under_review");
  expect(furthest(at("warning_under_review", 5), at("needs_response", 2)).status).toBe("needs_response");
  expect(furthest(at("won", 3), at("lost", 2)).status).toBe("won");
  expect(furthest(at("won", 3), at("lost", 4)).status).toBe("lost");
});

it("totals say what is held and what is lost", () => {
  const row = rowAfter(decide([10_000, "needs_response", "funds_withdrawn", [taken]]));
  const lost = { ...row, status: "lost" as const, lost: true, shortfall: 5 };
  expect(totalsOf([row, lost])).toEqual([{ currency: "CNY", open: 1, held: 10_000, lost: 10_005 }]);
});
