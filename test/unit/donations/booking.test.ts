import { describe, expect, it } from "vitest";
import type { PaymentRow } from "#services/donations/books/rows.ts";
import { bookingOf, failedBooking } from "#services/donations/books/rules/booking.ts";
import type { Decision, LedgerState } from "#services/donations/books/rules/decide.ts";
import { emptyShard } from "#services/donations/books/rules/fund.ts";
import { feePosting, giftPosting } from "#services/donations/books/rules/posting.ts";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import { unnumbered } from "#services/donations/giving/rules/unnumbered.ts";
import type { EventRow } from "#services/donations/inbox/rows.ts";
import { mostAttempts } from "#services/donations/inbox/rules/due.ts";
import { createIds } from "#shared/values/ids.ts";
import { countyDay } from "#shared/values/time.ts";
import { intentRow, testDonation, testProject } from "#test/support/ledger-history.ts";

const ids = createIds(Buffer.alloc(32, 3));
const now = new Date("2026-03-02T02:00:00.000Z");
const at = now.toISOString();
const [donationId, projectId] = [testDonation(1), testProject(1)];
const intent = intentRow({ payment: "pi_1", amount: 10_000, donationId, projectId });
const eventRow: EventRow = {
  pk: "INBOX#evt_1",
  sk: "EVENT",
  status: "new",
  attempts: 2,
  version: 1,
  change: { by: "public", at: "2026-03-02T01:00:00.000Z", correlationId: "cor" },
  event: { id: "evt_1", type: "t", apiVersion: null, livemode: false, created: 1_772_413_200, subject: {} },
};

const book = (
  decision: Decision,
  state: Partial<LedgerState> = {},
  about: { readonly paymentId: string | undefined } = { paymentId: "pi_1" },
) =>
  bookingOf(
    {
      row: eventRow,
      ...about,
      state: { payment: undefined, donation: intent, projectId, ...state },
      decision,
    },
    ids,
    now,
  );
const noPayment = { paymentId: undefined };
const changeOf = (why: string) => ({ by: "system", at, correlationId: "cor", why });
const inboxOf = (move: object) => ({ row: eventRow, move: { attempts: 3, ...move } });
const ninetyDaysOn = Date.parse("2026-05-31T02:00:00.000Z") / 1_000;
const done = (outcome: string) => inboxOf({ status: "done", outcome, expiresAt: ninetyDaysOn });

const awaited: PaymentRow = {
  pk: "PAYMENT#pi_1",
  sk: "PAYMENT",
  paymentId: "pi_1",
  status: "awaited",
  version: 4,
  change: intent.change,
  waiting: ["evt_0"],
};
/** Of a gift that has just been paid: its acknowledgment is to get a number. */
const nowPaid = { paidAt: at, donorKey: undefined, ...unnumbered(donationId, now) };
const paymentState = { account: `fund:${projectId}`, amount: 10_000, currency: "CNY", refunded: 0 };
const booked = (version: number, outcome: string) => ({
  pk: "PAYMENT#pi_1",
  sk: "PAYMENT",
  paymentId: "pi_1",
  status: "booked",
  version,
  change: changeOf(outcome),
  waiting: [],
  ...paymentState,
  booked: ["pi_1"],
});

describe("an event that changes no money", () => {
  it("and is done is deleted in 90 days", () => {
    expect(book({ kind: "done", outcome: "hint" })).toStrictEqual({
      inbox: done("hint"),
      change: changeOf("hint"),
    });
  });

  it("and is parked is never due", () => {
    expect(book({ kind: "parked", outcome: "dispute" })).toStrictEqual({
      inbox: inboxOf({ status: "parked", outcome: "dispute" }),
      change: changeOf("dispute"),
    });
  });
});

describe("an event that waits", () => {
  const waiting: Decision = { kind: "wait", outcome: "payment-not-known" };
  const inbox = inboxOf({
    status: "parked",
    outcome: "payment-not-known",
    due: "DUE#1",
    dueAt: "2026-03-02T02:04:00.000Z",
  });
  const change = changeOf("payment-not-known");

  it("is due again, and listed by a new row of its payment", () => {
    expect(book(waiting)).toEqual({
      inbox,
      change,
      payment: { ...awaited, version: 1, change, waiting: ["evt_1"] },
    });
  });

  it("is listed once, beside the events that wait already", () => {
    const first = book(waiting, { payment: awaited }).payment;
    expect(first).toEqual({ ...awaited, version: 5, change, waiting: ["evt_0", "evt_1"] });
    expect(book(waiting, { payment: first }).payment).toEqual({ ...first, version: 6 });
  });

  it("leaves a booked payment booked", () => {
    const payment: PaymentRow = { ...awaited, ...paymentState, status: "booked", booked: ["pi_1"] };
    expect(book(waiting, { payment }).payment).toEqual({
      ...payment,
      version: 5,
      change,
      waiting: ["evt_0", "evt_1"],
    });
  });

  it("for no payment is only due again", () => {
    expect(book(waiting, {}, noPayment)).toEqual({ inbox, change });
  });
});

describe("an event that could not be booked", () => {
  const error = new Error("x".repeat(400));
  const why = `failed: Error: ${"x".repeat(293)}`;

  it.each(["new", "parked"] as const)("stays %s, and is due again with the reason", (status) => {
    const unbooked = { ...eventRow, status };
    expect(failedBooking(unbooked, error, now)).toEqual({
      inbox: {
        row: unbooked,
        move: { status, attempts: 3, outcome: why, due: "DUE#1", dueAt: "2026-03-02T02:04:00.000Z" },
      },
      change: changeOf(why),
    });
  });

  it("is parked and due no more at its last attempt", () => {
    const tried = (attempts: number) => failedBooking({ ...eventRow, attempts }, error, now).inbox.move;
    expect(tried(mostAttempts - 1)).toEqual({ status: "parked", attempts: mostAttempts, outcome: why });
    expect(tried(mostAttempts - 2)).toMatchObject({
      status: "new",
      attempts: mostAttempts - 1,
      due: "DUE#1",
    });
  });
});

describe("an event that is booked", () => {
  const money = { amount: 10_000, currency: "CNY" };
  const gift = giftPosting("pi_1", money, `fund:${projectId}`);
  const move = { status: "paid", refunded: 0, paymentId: "pi_1" } as const;
  const decision: Decision = {
    kind: "write",
    outcome: "booked",
    postings: [gift],
    payment: { ...paymentState, booked: ["pi_1"], donationId, projectId },
    donation: move,
  };
  const change = changeOf("booked");
  const posting = {
    pk: "LEDGER#pi_1",
    sk: "POSTING",
    ...gift,
    postingId: ids.derived("posting", "pi_1"),
    paymentId: "pi_1",
    donationId,
    occurredAt: "2026-03-02T01:00:00.000Z",
    book: projectId,
    listed: `${at}#pi_1`,
    source: "donated",
    shard: 10,
    sequence: 1,
    previous: "",
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    version: 1,
    change,
  };
  const fundOf = (currency: string) => ({ book: projectId, source: "donated", currency }) as const;
  const shard = {
    row: emptyShard(fundOf("CNY"), 10),
    move: {
      raised: 10_000,
      refunded: 0,
      disbursed: 0,
      disputed: 0,
      fees: 0,
      count: 1,
      sequence: 1,
      head: posting.hash,
      listed: `${at}#pi_1`,
    },
  };

  it("becomes its postings, the fund's figures, its payment and the gift, paid now", () => {
    expect(book(decision)).toEqual({
      inbox: done("booked"),
      change,
      postings: [posting],
      shard,
      payment: { ...booked(1, "booked"), donationId, projectId },
      donation: { row: intent, move, paid: nowPaid },
    });
  });

  it("frees the events that waited for its payment", () => {
    expect(book(decision, { payment: awaited }).payment).toMatchObject({ version: 5, waiting: [] });
  });

  it.each([
    { due: undefined, dueAt: undefined },
    { due: "UNNUMBERED#1", dueAt: "2026-03-01" },
  ])("leaves a paid gift the time of its payment, and that its number is due: %j", (waits) => {
    const donation: DonationRow = {
      ...{ ...intent, ...waits },
      ...{ status: "paid", paidAt: "2026-03-01", paymentId: "pi_1" },
    };
    expect(book(decision, { donation }).donation).toEqual({
      row: donation,
      move,
      paid: { paidAt: "2026-03-01", donorKey: undefined, ...waits },
    });
  });

  it.each([
    [{ donorKey: "DONOR#a", guestKey: "GUEST#b" }, "DONOR#a"],
    [{ guestKey: "GUEST#b" }, "GUEST#b"],
  ])("is listed once paid: %j by %s", (keys, donorKey) => {
    const { donorKey: _none, guestKey: _guest, ...nobodys } = intent;
    const donation = { ...nobodys, ...keys } as DonationRow;
    expect(book(decision, { donation }).donation?.paid).toEqual({ ...nowPaid, donorKey });
  });

  it("follows the last posting of its shard, and its shard's figures", () => {
    const row = {
      ...shard.row,
      raised: 500,
      count: 2,
      sequence: 7,
      head: "abc",
      listed: `${at}#pi_0`,
      version: 7,
    };
    const { postings, shard: next } = bookingOf(
      {
        row: eventRow,
        paymentId: "pi_1",
        state: { payment: undefined, donation: intent, projectId },
        decision,
        shard: row,
      },
      ids,
      now,
    );
    const listed = "2026-03-02T02:00:00.001Z#pi_1";
    expect(postings).toEqual([{ ...posting, sequence: 8, previous: "abc", listed }]);
    expect(next?.move).toMatchObject({ raised: 10_500, count: 3, sequence: 8, listed });
    expect(next?.move.head).toBe(postings?.[0]?.hash);
  });

  it("into suspense changes the figures of suspense, and no gift", () => {
    const payment = { ...paymentState, account: "suspense:unallocated", booked: ["pi_1"] };
    const { donation: _donation, ...suspended } = { ...decision, outcome: "suspense: amount", payment };
    const why = changeOf("suspense: amount");
    expect(book(suspended)).toEqual({
      inbox: done("suspense: amount"),
      change: why,
      postings: [{ ...posting, book: "suspense", donationId: undefined, change: why }],
      shard: {
        row: { ...emptyShard({ ...fundOf("CNY"), book: "suspense" }, 10) },
        move: { ...shard.move },
      },
      payment: { ...booked(1, "suspense: amount"), account: "suspense:unallocated" },
      donation: undefined,
      moves: [
        {
          row: { pk: `SUSPENSE#${ids.derived("suspense", "pi_1")}`, sk: "SUSPENSE", version: 0 },
          move: {
            suspenseId: ids.derived("suspense", "pi_1"),
            from: "stripe",
            amount: 10_000,
            currency: "CNY",
            on: countyDay(new Date(eventRow.event.created * 1_000)),
            reference: "pi_1",
            why: "amount",
            paymentId: "pi_1",
            status: "open",
            proposals: 0,
            due: "SUSPENSE#unknown",
            dueAt: at,
          },
        },
      ],
    });
  });

  it("adds a fee to the fund's fees, in the fee's currency", () => {
    const postings = [feePosting("txn_1", { amount: 33, currency: "USD" })];
    expect(book({ ...decision, postings }).shard).toMatchObject({
      row: emptyShard(fundOf("USD"), 10),
      move: { raised: 0, fees: 33, count: 0 },
    });
  });

  it("writes no payment if it is about none", () => {
    const donation = { row: intent, move, paid: nowPaid };
    expect(book(decision, {}, noPayment)).toEqual({ inbox: done("booked"), change, donation });
  });

  it("without postings changes no fund", () => {
    expect(book({ ...decision, postings: [] })).toMatchObject({ postings: [], shard: undefined });
  });

  it("that closes a checkout changes the gift alone", () => {
    const closed = {
      kind: "write",
      outcome: "failed",
      postings: [],
      donation: { status: "failed" },
    } as const;
    for (const about of [noPayment, { paymentId: "pi_1" }])
      expect(book(closed, {}, about)).toEqual({
        inbox: done("failed"),
        change: changeOf("failed"),
        donation: { row: intent, move: { status: "failed" }, paid: nowPaid },
      });
  });

  it("about a gift that is not found changes no gift", () => {
    expect(book(decision, { donation: undefined }).donation).toBeUndefined();
  });
});
