import { describe, expect, it } from "vitest";
import { postingKey } from "#services/donations/books/keys.ts";
import type { FundShard, Posting } from "#services/donations/books/rows.ts";
import { appended } from "#services/donations/books/rules/chain.ts";
import { emptyShard } from "#services/donations/books/rules/fund.ts";
import {
  disbursementPaidPosting,
  disbursementPosting,
  disbursementVoidedPosting,
  disputeLostPosting,
  disputePosting,
  disputeReinstatedPosting,
  failedPayoutPosting,
  failedRefundPosting,
  feePosting,
  giftPosting,
  payoutPosting,
  refundPosting,
  suspenseAllocatedPosting,
  suspenseReturnedPosting,
} from "#services/donations/books/rules/posting.ts";
import { disbursementRowSchema } from "#services/donations/disbursements/rows.ts";
import { disclosureRowSchema } from "#services/donations/disclosure/rows.ts";
import { disputeRowSchema } from "#services/donations/disputes/rows.ts";
import { donationRowSchema } from "#services/donations/giving/rows.ts";
import { type BookRows, tiesOf } from "#services/donations/reconciliation/rules/ties.ts";
import { bookTies } from "#services/donations/reconciliation/schemas.ts";

const change = { by: "system", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
const base = { version: 1, change };
const money = (amount: number) => ({ amount, currency: "CNY" });

const posted = (posting: Posting, more: object, book = "prj_1") => ({
  ...base,
  ...posting,
  ...postingKey(posting.key),
  postingId: `pst_${posting.key}`,
  occurredAt: change.at,
  book,
  source: "donated" as const,
  ...more,
});
const ofGift = (n: number) => ({ paymentId: `pi_${n}`, donationId: `don_${n}` });
const gift = (n: number, amount: number, refunded = 0, status = "paid") =>
  donationRowSchema().parse({
    ...base,
    pk: `DONATION#don_${n}`,
    sk: "DONATION",
    donationId: `don_${n}`,
    projectId: "prj_1",
    ...money(amount),
    refunded,
    status,
    anonymous: true,
    createdAt: change.at,
    listedAt: change.at,
    stripeKey: "key",
    ...(status === "pending" ? {} : { paidAt: change.at, paymentId: `pi_${n}` }),
  });
const payOut = (n: number, amount: number, status: string) =>
  disbursementRowSchema().parse({
    ...base,
    pk: `DISBURSEMENT#dsb_${n}`,
    sk: "DISBURSEMENT",
    disbursementId: `dsb_${n}`,
    projectId: "prj_1",
    source: "donated",
    purpose: "school",
    ...money(amount),
    payee: "family",
    beneficiaries: [],
    status,
    requestedBy: "per_1",
    requestedAt: change.at,
    approvals: [],
    evidence: [],
    under: { county: "430422" },
    book: "DISBURSEMENTS#prj_1",
    listed: change.at,
  });

/** A statement of a day on which so much was given, and so much left. */
const statement = (from: string, to: string, given: number, closing: number) =>
  disclosureRowSchema().parse({
    ...base,
    pk: "DISCLOSURE#dsc_1",
    sk: "DISCLOSURE",
    disclosureId: "dsc_1",
    projectId: "prj_1",
    kind: "regular",
    from,
    to,
    edition: 1,
    status: "published",
    money: [
      {
        source: "donated",
        currency: "CNY",
        opening: 0,
        given,
        gifts: 2,
        returned: 700,
        paid: [],
        other: 0,
        closing,
        setAside: 100,
        fees: 33,
      },
    ],
    goods: [],
    service: { minutes: 0, times: 0 },
    draftedBy: "per_1",
    draftedAt: change.at,
    under: { county: "430422" },
    book: "DISCLOSURES#prj_1",
    listed: from,
  });

const account = "fund:prj_1";
const { postings, move } = appended(emptyShard({ book: "prj_1", source: "donated", currency: "CNY" }, 3), [
  posted(giftPosting("pi_1", money(5_000), account), ofGift(1)),
  posted(feePosting("txn_1", money(33)), ofGift(1)),
  posted(giftPosting("pi_2", money(9_000), account), ofGift(2)),
  posted(refundPosting("re_2", money(700), account), ofGift(2)),
  posted(refundPosting("re_3", money(200), account), ofGift(2)),
  posted(failedRefundPosting("re_3", money(200), account), ofGift(2)),
  posted(disbursementPosting("dsb_1", money(6_000), account), { disbursementId: "dsb_1" }),
  posted(disbursementPaidPosting("dsb_1", money(6_000)), { disbursementId: "dsb_1" }),
  posted(disbursementPosting("dsb_2", money(400), account), { disbursementId: "dsb_2" }),
  posted(disbursementVoidedPosting("dsb_2", money(400), account), { disbursementId: "dsb_2" }),
  posted(disbursementPosting("dsb_3", money(100), account), { disbursementId: "dsb_3" }),
]);
const shard: FundShard = {
  ...emptyShard({ book: "prj_1", source: "donated", currency: "CNY" }, 3),
  ...move,
  version: 1,
};
const rows: BookRows = {
  book: "prj_1",
  shards: [shard],
  postings,
  unreadable: [],
  gifts: [gift(1, 5_000), gift(2, 9_000, 700, "partly-refunded")],
  disbursements: [
    payOut(1, 6_000, "executed"),
    payOut(2, 400, "voided"),
    payOut(3, 100, "approved"),
    payOut(4, 80, "requested"),
  ],
  statements: [],
  disputes: [],
  traced: new Map([["donated CNY", { out: { 3: { sequence: 8, listed: "" } } }]]),
  shares: new Map([["dsb_1", 6_000]]),
  acknowledgments: [
    { giftId: "don_1", kind: "donation" },
    { giftId: "ofd_9", kind: "goods" },
  ],
  unnumbered: new Set(["don_2"]),
  bank: { matches: new Map(), days: new Map(), suspense: [] },
};
const differencesOf = (more: Partial<BookRows>) => {
  const ties = tiesOf({ ...rows, ...more });
  return bookTies.flatMap((tie) => ties[tie].differences.map(({ book: _book, ...one }) => one));
};
const fund = "FUND#prj_1/SHARD#donated#CNY#3";
const of = (tie: string, row: string, figure: string, says: number, should: number) => ({
  tie,
  row,
  figure,
  says,
  should,
  currency: "CNY",
});

describe("the rows of a book", () => {
  it("that agree say how many they are", () => {
    const ties = tiesOf(rows);
    expect(bookTies.map((tie) => [tie, ties[tie].compared])).toEqual([
      ["chains", 11],
      ["funds", 1],
      ["gifts", 2],
      ["disbursements", 4],
      ["disputes", 0],
      ["traces", 1],
      ["statements", 0],
      ["acknowledgments", 2],
      ["suspense", 0],
      ["bank", 0],
    ]);
    expect(differencesOf({})).toEqual([]);
  });

  it("of a fund that says a fen more of what is left, or of fees", () => {
    const figures = { tie: "chains", row: fund, figure: "figures" };
    expect(differencesOf({ shards: [{ ...shard, disbursed: 6_101 }] })).toEqual([
      figures,
      of("funds", fund, "balance", 7_199, 7_200),
    ]);
    expect(differencesOf({ shards: [{ ...shard, fees: 34 }] })).toEqual([
      figures,
      of("funds", fund, "fees", 34, 33),
    ]);
  });

  it("with a posting that is none any more name it", () => {
    expect(differencesOf({ unreadable: ["LEDGER#pi_7"] })).toEqual([
      { tie: "chains", row: "LEDGER#pi_7", figure: "unreadable" },
    ]);
    expect(tiesOf({ ...rows, unreadable: ["LEDGER#pi_7"] }).chains.compared).toBe(12);
  });

  it("with a posting that was changed name it", () => {
    const [first, ...others] = postings;
    if (!first) throw new Error("nothing was booked");
    const [entry] = first.entries;
    const uneven = {
      ...first,
      entries: [{ ...entry, account: "stripe_clearing", debit: 4_999 }, ...first.entries.slice(1)],
    };
    expect(differencesOf({ postings: [uneven, ...others] })).toEqual(
      expect.arrayContaining([
        { tie: "chains", row: "LEDGER#pi_1", figure: "changed" },
        { tie: "chains", row: "LEDGER#pi_1", figure: "unbalanced" },
      ]),
    );
  });

  it("with a gift that has no acknowledgment, or one without its gift, name it", () => {
    const lacks = (id: string, says: number, should: number) => {
      const { currency: _, ...one } = of("acknowledgments", `ACKNOWLEDGMENT#${id}`, "numbers", says, should);
      return one;
    };
    expect(differencesOf({ acknowledgments: [] })).toEqual([lacks("don_1", 0, 1)]);
    expect(differencesOf({ unnumbered: new Set() })).toEqual([lacks("don_2", 0, 1)]);
    const { acknowledgments } = rows;
    const more = [...acknowledgments, { giftId: "ofd_1", kind: "offline" as const }];
    expect(differencesOf({ acknowledgments: more })).toEqual([lacks("ofd_1", 1, 0)]);
    const cash = posted(giftPosting("ofd_1", money(70), account), { offlineDonationId: "ofd_1" });
    const row = { ...postings[0], ...cash, donationId: undefined };
    const ofCash = { ...rows, acknowledgments: more, postings: [...postings, row] };
    expect(tiesOf(ofCash as BookRows).acknowledgments).toEqual({ compared: 3, differences: [] });
  });

  it("of a fund without any posting say so", () => {
    expect(differencesOf({ postings: [] })).toContainEqual(of("funds", fund, "balance", 7_200, 0));
  });

  it("of money in suspense, and of gifts that came past Stripe, agree", () => {
    const suspense = emptyShard({ book: "suspense", source: "donated", currency: "CNY" }, 3);
    const unknown = appended(suspense, [
      posted(giftPosting("pi_8", money(70), "suspense:unallocated"), { paymentId: "pi_8" }, "suspense"),
    ]);
    const nothing = { gifts: [], disbursements: [], acknowledgments: [], unnumbered: new Set(["off_1"]) };
    expect(
      differencesOf({
        ...nothing,
        book: "suspense",
        shards: [{ ...suspense, ...unknown.move }],
        postings: unknown.postings,
      }),
    ).toEqual([]);
    const empty = emptyShard({ book: "prj_1", source: "donated", currency: "CNY" }, 3);
    const cash = appended(empty, [posted(giftPosting("off_1", money(70), account), { donationId: "off_1" })]);
    expect(
      differencesOf({ ...nothing, shards: [{ ...empty, ...cash.move }], postings: cash.postings }),
    ).toEqual([]);
  });

  const under = { county: "430422", operatorId: "opr_1" };
  const transfer = posted(giftPosting("ofd_1", money(500), account, "bank"), {
    offlineDonationId: "ofd_1",
    under,
  });
  const paidOut = posted(disbursementPaidPosting("dsb_9", money(200)), { disbursementId: "dsb_9", under });
  /** The same with what the bank says: lines by what they are, and the days of which there are statements. */
  const withBank = (
    lines: readonly [string, number, string?][],
    of?: { from: string; to: string },
    book = [transfer, paidOut],
  ) => {
    const empty = emptyShard({ book: "prj_1", source: "donated", currency: "CNY" }, 3);
    const { postings } = appended(empty, book);
    const ties = tiesOf({
      ...rows,
      postings,
      bank: {
        matches: new Map(lines.map(([id, amount, book = "prj_1"]) => [id, { amount, book }])),
        days: new Map(of ? [["opr_1 CNY", of]] : []),
        suspense: [],
      },
    });
    const { compared, differences } = ties.bank;
    return [
      compared,
      ...differences.map(({ row, figure, says, should }) => `${row} ${figure} ${says} ${should}`),
    ];
  };

  it("of the bank: what was posted there is a line of its sum, as far as there are statements", () => {
    expect(withBank([])).toEqual([0]);
    expect(
      withBank([
        ["ofd_1", 500],
        ["dsb_9", -200],
      ]),
    ).toEqual([2]);
    expect(
      withBank([
        ["ofd_1", 499],
        ["dsb_9", 200],
      ]),
    ).toEqual([2, "BANK-MATCH#ofd_1 line 499 500", "BANK-MATCH#dsb_9 line 200 -200"]);
    const lacking = [2, "BANK-MATCH#ofd_1 line 0 500", "BANK-MATCH#dsb_9 line 0 -200"];
    expect(withBank([], { from: "2026-03-02", to: "2026-03-02" })).toEqual(lacking);
    expect(withBank([], { from: "2026-03-03", to: "2026-03-31" })).toEqual([0]);
    expect(withBank([], { from: "2026-02-01", to: "2026-03-01" })).toEqual([0]);
    expect(
      withBank([
        ["ofd_8", 70],
        ["ofd_7", 60, "prj_2"],
      ]),
    ).toEqual([1, "BANK-MATCH#ofd_8 line 70 0"]);
    expect(
      withBank([], { from: "2026-03-02", to: "2026-03-02" }, [{ ...transfer, occurredAt: "?" }]),
    ).toEqual([0]);
  });

  it("of Stripe's payouts: each that arrived is a line, where all accounts have statements of its day", () => {
    const paidOut = (id: string, amount: number) =>
      posted(payoutPosting(id, money(amount)), { payoutId: id });
    const cameBack = posted(failedPayoutPosting("po_2", money(70)), { payoutId: "po_2" });
    const book = [paidOut("po_1", 900), paidOut("po_2", 70), cameBack];
    const day = { from: "2026-03-02", to: "2026-03-02" };
    expect(withBank([["po_1", 900]], day, book)).toEqual([1]);
    expect(withBank([["po_1", 899]], day, book)).toEqual([1, "BANK-MATCH#po_1 line 899 900"]);
    expect(withBank([], day, book)).toEqual([1, "BANK-MATCH#po_1 line 0 900"]);
    expect(withBank([], { from: "2026-03-03", to: "2026-03-31" }, book)).toEqual([0]);
    expect(withBank([], undefined, book)).toEqual([0]);
  });

  it("of suspense: what came, and what became of it, is what was booked", () => {
    const inSuspense = (posting: Posting, more: object) => posted(posting, more, "suspense");
    const [one, two] = [{ suspenseId: "sus_1" }, { suspenseId: "sus_2" }];
    const empty = emptyShard({ book: "suspense", source: "donated", currency: "CNY" }, 3);
    const { postings } = appended(empty, [
      inSuspense(giftPosting("sus_1", money(70), "suspense:unallocated", "bank"), one),
      inSuspense(suspenseReturnedPosting("sus_1", money(70)), one),
      inSuspense(giftPosting("pi_2", money(90), "suspense:unallocated"), { paymentId: "pi_2" }),
      inSuspense(refundPosting("re_9", money(20), "suspense:unallocated"), { paymentId: "pi_2" }),
      inSuspense(suspenseAllocatedPosting("sus_2", money(70)), two),
    ]);
    const found = (first: object, second: object, book = "suspense") => {
      const suspense = [
        { suspenseId: "sus_1", paymentId: undefined, ...money(70), status: "returned", ...first },
        { suspenseId: "sus_2", paymentId: "pi_2", ...money(90), status: "allocated", ...second },
      ] as BookRows["bank"]["suspense"];
      const ties = tiesOf({ ...rows, book, postings, bank: { ...rows.bank, suspense } });
      return ties.suspense.differences.map(
        ({ row, figure, says, should }) => `${row} ${figure} ${says} ${should}`,
      );
    };
    expect(found({}, {})).toEqual([]);
    expect(found({}, {}, "prj_1")).toEqual([]);
    expect(found({ amount: 71 }, { status: "open" })).toEqual([
      "SUSPENSE#sus_1 came 71 70",
      "SUSPENSE#sus_1 gone 71 70",
      "SUSPENSE#sus_2 gone 0 70",
    ]);
    expect(found({ suspenseId: "sus_3", amount: 0, status: "proposed" }, {})).toEqual([
      "SUSPENSE#sus_1 came 0 70",
    ]);
  });

  const otherGift = gift(2, 9_000, 700, "partly-refunded");
  it.each([
    ["another sum", [gift(1, 5_001), otherGift], of("gifts", "DONATION#don_1", "raised", 5_001, 5_000)],
    [
      "no payment",
      [gift(1, 5_000, 0, "pending"), otherGift],
      of("gifts", "DONATION#don_1", "raised", 0, 5_000),
    ],
    ["another refund", [gift(1, 5_000), gift(2, 9_000)], of("gifts", "DONATION#don_2", "refunded", 0, 700)],
    ["no row", [otherGift], of("gifts", "DONATION#don_1", "raised", 0, 5_000)],
    ["no posting", [gift(1, 5_000), otherGift, gift(3, 50)], of("gifts", "DONATION#don_3", "raised", 50, 0)],
  ])("of a gift with %s", (_what, gifts, difference) => {
    expect(differencesOf({ gifts })).toEqual([difference]);
  });

  const [paid, voided, approved] = rows.disbursements as [
    BookRows["disbursements"][number],
    BookRows["disbursements"][number],
    BookRows["disbursements"][number],
  ];
  const named = (n: number, figure: string, says: number, should: number) =>
    of("disbursements", `DISBURSEMENT#dsb_${n}`, figure, says, should);
  it.each([
    [
      "set aside and not booked",
      [paid, voided, approved, payOut(4, 80, "approved")],
      named(4, "set-aside", 80, 0),
    ],
    ["given up and booked", [paid, voided, payOut(3, 100, "refused")], named(3, "set-aside", 0, 100)],
    ["of which no row is left", [paid, voided], named(3, "set-aside", 0, 100)],
    [
      "back in its fund and still said to be given up",
      [paid, payOut(2, 400, "voiding"), approved],
      named(2, "set-aside", 400, 0),
    ],
    [
      "booked as paid and not said to be",
      [payOut(1, 6_000, "paying"), voided, approved],
      named(1, "paid", 0, 6_000),
    ],
  ])("of a pay-out %s", (_what, disbursements, difference) => {
    expect(differencesOf({ disbursements })).toEqual([difference]);
  });

  it("while a pay-out is being paid or given up agree", () => {
    expect(differencesOf({ disbursements: [paid, voided, payOut(3, 100, "paying")] })).toEqual([]);
    expect(differencesOf({ disbursements: [paid, voided, payOut(3, 100, "voiding")] })).toEqual([]);
  });

  const traced = (sequence: number, covering?: { disbursementId: string; left: number }) =>
    new Map([["donated CNY", { out: { 3: { sequence, listed: "" } }, covering }]]);
  const share = (says: number, should: number) => of("traces", "DISBURSEMENT#dsb_1", "traced", says, should);
  it("with shares that are not together their payment", () => {
    expect(differencesOf({ shares: new Map([["dsb_1", 5_999]]) })).toEqual([share(5_999, 6_000)]);
    expect(differencesOf({ shares: new Map() })).toEqual([share(0, 6_000)]);
    expect(differencesOf({ shares: new Map(), traced: new Map() })).toEqual([share(0, 6_000)]);
  });

  it("with a payment for which gifts are still missing agree, and so do those behind it", () => {
    const shares = new Map([["dsb_1", 5_900]]);
    expect(differencesOf({ shares, traced: traced(8, { disbursementId: "dsb_1", left: 100 }) })).toEqual([]);
    expect(differencesOf({ shares, traced: traced(8, { disbursementId: "dsb_1", left: 99 }) })).toEqual([
      share(5_900, 5_901),
    ]);
    const behind = traced(7, { disbursementId: "dsb_0", left: 1 });
    expect(differencesOf({ shares: new Map(), traced: behind })).toEqual([]);
    expect(differencesOf({ traced: behind })).toEqual([share(6_000, 0)]);
    expect(differencesOf({ shares: new Map(), traced: behind, postings: postings.toReversed() })).toEqual([]);
    const other = new Map([["donated CNY", { out: {}, covering: { disbursementId: "dsb_0", left: 1 } }]]);
    expect(differencesOf({ shares: new Map(), traced: other })).toEqual([]);
  });

  it("of a statement that told the public another sum than was booked up to then", () => {
    const told = (figure: string, says: number, should: number) =>
      of("statements", "DISCLOSURE#dsc_1", figure, says, should);
    const ofStatement = (...statements: Parameters<typeof statement>[]) =>
      differencesOf({ statements: statements.map((one) => statement(...one)) });
    expect(ofStatement(["2026-03-02", "2026-03-02", 14_000, 7_300])).toEqual([]);
    expect(ofStatement(["2026-03-03", "2026-03-04", 0, 7_300])).toEqual([]);
    expect(ofStatement(["2026-03-01", "2026-03-01", 0, 0])).toEqual([]);
    expect(ofStatement(["2026-03-02", "2026-03-02", 13_999, 7_301])).toEqual([
      told("given", 13_999, 14_000),
      told("closing", 7_301, 7_300),
    ]);
    expect(ofStatement(["2026-03-01", "2026-03-01", 1, 2])).toEqual([
      told("given", 1, 0),
      told("closing", 2, 0),
    ]);
    expect(tiesOf({ ...rows, statements: [statement("", "", 0, 0)] }).statements.compared).toBe(1);
  });

  it("of a statement are held against the fund of their own source and currency", () => {
    const booked = (source: "donated" | "lottery", currency: string, amount: number) => {
      const empty = emptyShard({ book: "prj_1", source, currency }, 3);
      const of = source === "lottery" ? `${account}:lottery` : account;
      const given = posted(giftPosting(`ofd_${amount}`, { amount, currency }, of, "cash"), { source });
      const { postings, move } = appended(empty, [given]);
      return { postings, shard: { ...empty, ...move } };
    };
    const [yen, lottery] = [booked("donated", "JPY", 9), booked("lottery", "CNY", 80)];
    const told = statement("2026-03-02", "2026-03-02", 14_000, 7_300);
    const [line] = told.money;
    if (!line) throw new Error("no line");
    const others = [
      { ...line, currency: "JPY" as const, given: 9, closing: 9 },
      { ...line, source: "lottery" as const, given: 80, closing: 80 },
    ];
    expect(
      differencesOf({
        shards: [shard, yen.shard, lottery.shard],
        postings: [...postings, ...yen.postings, ...lottery.postings],
        statements: [{ ...told, money: [line, ...others] }],
      }),
    ).toEqual([]);
  });

  it("of a pay-out that is said to be paid, and was not booked as paid", () => {
    const ledger = appended(emptyShard({ book: "prj_1", source: "donated", currency: "CNY" }, 3), [
      posted(giftPosting("pi_1", money(5_000), account), ofGift(1)),
      posted(disbursementPosting("dsb_1", money(600), account), { disbursementId: "dsb_1" }),
    ]);
    expect(
      differencesOf({
        shards: [{ ...shard, ...ledger.move }],
        postings: ledger.postings,
        gifts: [gift(1, 5_000)],
        disbursements: [payOut(1, 600, "executed")],
        shares: new Map(),
      }),
    ).toEqual([named(1, "paid", 600, 0), share(0, 600)]);
  });
});

it("a dispute says what was taken and lost; what was lost and came back after all is given again", () => {
  const taken = { fund: 3_000, shortfall: 1_000 };
  const of = { ...ofGift(1), disputeId: "dp_1" };
  const row = (fund: number, shortfall: number, lost: boolean) =>
    disputeRowSchema().parse({
      ...base,
      pk: "DISPUTE#dp_1",
      sk: "DISPUTE",
      disputeId: "dp_1",
      paymentId: "pi_1",
      ...money(5_000),
      reason: "general",
      status: lost ? "lost" : "needs_response",
      statusAt: 1,
      answered: false,
      fund,
      shortfall,
      lost,
      openedAt: change.at,
      book: "DISPUTES#430422",
      listed: change.at,
    });
  const empty = emptyShard({ book: "prj_1", source: "donated", currency: "CNY" }, 3);
  const after = (steps: readonly Posting[], dispute: ReturnType<typeof row>, refunded: number) => {
    const booked = appended(empty, [
      posted(giftPosting("pi_1", money(5_000), account), ofGift(1)),
      ...steps.map((posting) => posted(posting, of)),
    ]);
    return differencesOf({
      shards: [{ ...empty, ...booked.move, version: 1 }],
      postings: booked.postings,
      gifts: [gift(1, 5_000, refunded, refunded > 0 ? "partly-refunded" : "paid")],
      disbursements: [],
      disputes: [dispute],
      traced: new Map(),
      shares: new Map(),
    });
  };
  const out = disputePosting("txn_1", "CNY", taken, account);
  const lost = disputeLostPosting("dp_1/lost", money(4_000));
  const back = disputeReinstatedPosting("txn_2", "CNY", taken, account, true);
  expect(after([out], row(3_000, 1_000, false), 0)).toEqual([]);
  expect(after([out, lost], row(3_000, 1_000, true), 4_000)).toEqual([]);
  expect(after([out, lost, back], row(0, 0, true), 0)).toEqual([]);
  expect(after([out], row(3_000, 0, true), 0)).toMatchObject([
    { tie: "disputes", row: "DISPUTE#dp_1", figure: "taken", says: 3_000, should: 4_000 },
    { tie: "disputes", row: "DISPUTE#dp_1", figure: "lost", says: 1, should: 0 },
  ]);
  expect(after([out, lost], row(3_000, 1_000, true), 0)).toMatchObject([
    { tie: "gifts", figure: "refunded", says: 0, should: 4_000 },
  ]);
});
