import { expect, it } from "vitest";
import { heldAtStripe, tieStripe } from "#services/donations/reconciliation/rules/stripe-tie.ts";
import type { Movement } from "#services/donations/stripe/rules/movement.ts";

const settledBy = 1_000;
const movement = (
  type: string,
  amount: number,
  id: string,
  more: Partial<Movement> & { readonly status?: string } = {},
): Movement => ({
  transactionId: `txn_${id}`,
  type,
  amount,
  fee: 0,
  net: amount - (more.fee ?? 0),
  currency: "CNY",
  converted: false,
  at: 500,
  source: { id, status: more.status ?? "succeeded", ...(type === "charge" ? { paymentId: `pi_${id}` } : {}) },
  ...more,
});
const booked = (amounts: Readonly<Record<string, number>>) =>
  new Map(
    Object.entries(amounts).map(([key, debit]) => [
      key,
      {
        book: "prj_1",
        entries: [
          { account: "a", debit },
          { account: "b", credit: debit },
        ],
      },
    ]),
  );
const movements = [
  movement("charge", 10_000, "1", { fee: 151 }),
  movement("refund", -3_000, "re_1"),
  movement("refund", -200, "re_2", { status: "failed" }),
  movement("refund_failure", 200, "re_2"),
  movement("adjustment", -2_000, "dp_1", { fee: 1_500 }),
  movement("payout", -1_000, "po_1", { status: "paid" }),
  movement("payout", -700, "po_2", { status: "failed" }),
  movement("payout_failure", 700, "po_2"),
];
const postings = {
  pi_1: 10_000,
  txn_1: 151,
  re_1: 3_000,
  re_2: 200,
  "re_2/failed": 200,
  txn_dp_1: 2_000,
  "txn_dp_1/fee": 1_500,
  po_1: 1_000,
  po_2: 700,
  "po_2/failed": 700,
};
const net = movements.reduce((sum, one) => sum + one.net, 0);
const tie = (more: Partial<Parameters<typeof tieStripe>[0]> = {}) =>
  tieStripe({
    movements,
    postings: booked(postings),
    balances: new Map([["CNY", net]]),
    books: new Map([["CNY", net]]),
    settledBy,
    ...more,
  });

it("each movement is booked with its sum and its fee, and so is the balance", () => {
  expect(tie()).toEqual({ compared: 8, differences: [] });
});

it.each(Object.keys(postings))(
  "a movement whose posting %s is not there, or says a fen more, names it",
  (key) => {
    const { [key as "pi_1"]: amount, ...others } = postings;
    const row = `LEDGER#${key}`;
    expect(tie({ postings: booked(others) }).differences).toMatchObject([
      { tie: "stripe", row, figure: "missing" },
    ]);
    expect(tie({ postings: booked({ ...postings, [key]: amount + 1 }) }).differences).toEqual([
      {
        tie: "stripe",
        book: "prj_1",
        row,
        figure: "amount",
        says: amount + 1,
        should: amount,
        currency: "CNY",
      },
    ]);
  },
);

it("what is on its way, and what came within the hour, is not to be booked yet", () => {
  const onTheirWay = [
    movement("payout", -50, "po_3", { status: "in_transit" }),
    movement("refund", -60, "re_3", { status: "pending" }),
    movement("charge", 70, "2", { at: settledBy + 1 }),
    movement("payout", -80, "po_4", { status: "canceled" }),
    movement("payout_cancel", 80, "po_4", { status: "canceled" }),
  ];
  expect(tie({ movements: [...movements, ...onTheirWay], balances: new Map([["CNY", net - 40]]) })).toEqual({
    compared: 8,
    differences: [],
  });
});

it("a balance that differs is named, also in a currency that only one of them has", () => {
  const balance = { tie: "stripe", book: "", row: "stripe_clearing", figure: "balance" };
  expect(
    tie({
      books: new Map([
        ["CNY", net + 1],
        ["JPY", 5],
      ]),
    }).differences,
  ).toEqual([
    { ...balance, says: net + 1, should: net, currency: "CNY" },
    { ...balance, says: 5, should: 0, currency: "JPY" },
  ]);
});

it("what settled in another currency is held against its conversion, and what nobody knows is missing", () => {
  const converted = movement("charge", 48, "1", { fee: 2, converted: true });
  const books = booked({ pi_1: 1_000, "txn_1/into": 48, txn_1: 2 });
  const of = { movements: [converted], postings: books, balances: new Map(), books: new Map() };
  expect(tie(of).differences).toEqual([]);
  expect(tie({ ...of, movements: [movement("stripe_fee", -5, "fee")] }).differences).toMatchObject([
    { row: "LEDGER#txn_fee", figure: "missing" },
  ]);
});

it("what lies at Stripe is what it holds less what disputes took", () => {
  const posting = (currency: string, account: string, debit: number) =>
    ({
      currency,
      entries: [
        { account, debit },
        { account: "fund:prj_1", credit: debit },
      ],
    }) as never;
  const held = heldAtStripe([
    posting("CNY", "stripe_clearing", 100),
    posting("CNY", "dispute_hold", -30),
    posting("JPY", "stripe_clearing", 7),
    posting("CNY", "bank", 1),
  ]);
  expect([...held]).toEqual([
    ["CNY", 70],
    ["JPY", 7],
  ]);
});
