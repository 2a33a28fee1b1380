import { afterAll, beforeAll, expect, it } from "vitest";
import { createLedgerStore } from "#services/donations/books/store.ts";
import { verifyLedger } from "#services/donations/reconciliation/reconcile.ts";
import { createReconciliationStore } from "#services/donations/reconciliation/store.ts";
import { tableName } from "#shared/db/table.ts";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { type PayOuts, startPayOuts } from "#test/support/pay-outs.ts";
import { recordOf } from "#test/support/stream-record.ts";
import { chargeUpdated, intentSucceeded, refundEvent } from "#test/support/stripe-events.ts";
import { wholeRun } from "#test/support/whole-run.ts";

let gifts: Gifts;
let donations: Donations;
let payOuts: PayOuts;
let projectId: string;
let paymentId: string;
let disbursementId: string;

/** A project with a refunded gift, one in suspense, and pay-outs in every state that moves money. */
beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
  payOuts = await startPayOuts(gifts);
  projectId = await payOuts.newProject(5_000);
  const slot = await payOuts.newSlot();
  const { of } = await gifts.begin(7_001);
  paymentId = of.payment;
  await gifts.book(
    intentSucceeded(of),
    chargeUpdated(of),
    refundEvent(of, "re_1", 1_000),
    intentSucceeded({
      ...of,
      payment: "pi_unknown",
      donationId: donations.platform.ids.derived("donation", "-"),
    }),
  );
  disbursementId = await payOuts.asked(slot, 6_000);
  await payOuts.approved(disbursementId);
  await payOuts.execute(disbursementId);
  await donations.post();
  const row = (await donations.rowsOf(`DISBURSEMENT#${disbursementId}`)).find(
    ({ sk }) => sk === "DISBURSEMENT",
  );
  await donations.service.streamHandlers?.poster?.(
    recordOf({ old: { ...row, status: "paying" }, new: row ?? {} }),
  );
  const voided = await payOuts.asked(slot, 300);
  await payOuts.approved(voided);
  await payOuts.refuse(voided, "manager", { reason: "not-needed" });
  await donations.post();
  await payOuts.approved(await payOuts.asked(slot, 1_500));
  await donations.numbered();
  // These payments are made up. Stripe does not answer, and the books are compared nevertheless.
  gifts.stripe.faults.set({ kind: "down", path: "/v1/events" });
});
afterAll(() => gifts.stripe.close());

const reconcile = async (): Promise<void> => donations.service.schedules?.reconcile?.(wholeRun());
const latest = async (who: string) =>
  (await donations.call("GET /v1/reconciliations/latest", { token: tokenOf(who) })).body;
const verify = () => {
  const { documents, stage } = donations.platform;
  const name = tableName(stage, "donations");
  return verifyLedger({
    ledger: createLedgerStore(documents, name),
    reconciliations: createReconciliationStore(documents, name),
    settle: async () => undefined,
  });
};

/** Changes a row past every rule, has the books looked at, and puts it back. */
const planted = async <T>(
  pk: string,
  change: (row: Record<string, unknown>) => object,
  look: () => Promise<T>,
) => {
  const row = (await donations.rowsOf(pk)).find(({ sk }) => sk !== "CHECKOUT") ?? {};
  await donations.put(change(row));
  try {
    return await look();
  } finally {
    await donations.put(row);
  }
};
/** The differences that an auditor of the county reads after a reconciliation. */
const found = async () => {
  donations.clock.advanceMinutes(1);
  await reconcile();
  return (await latest("auditor")).differences;
};

it("books in which everything agrees say so, to who may read the ledger", async () => {
  expect(await found()).toEqual([]);
  expect(donations.logged.filter(({ event }) => event === "books-differ")).toEqual([]);
  for (const who of ["auditor", "finance", "manager", "admin"])
    expect(await latest(who)).toEqual({
      day: "2026-03-02",
      at: donations.clock().toISOString(),
      books: 2,
      compared: expect.objectContaining({ chains: 10, gifts: 2, disbursements: 3, traces: 1 }),
      recovered: 0,
      differences: [],
      elsewhere: 0,
    });
  expect(donations.logged).toContainEqual(expect.objectContaining({ event: "stripe-not-compared" }));
  expect((await donations.call("GET /v1/reconciliations/latest", { token: tokenOf("worker") })).status).toBe(
    403,
  );
  expect(await verify()).toMatchObject({ books: 2, compared: { chains: 10 }, differences: [] });
});

it("a gift without its acknowledgment, and a number that is missing, are named", async () => {
  const [row = {}] = await donations.rowsOf("ACKNOWLEDGMENT#");
  await donations.remove(row);
  expect(await found()).toEqual([
    { tie: "acknowledgments", book: projectId, row: row.pk, figure: "numbers", says: 0, should: 1 },
  ]);
  const { differing, differences } = (await donations.rowsOf("RECONCILIATION#")).at(-1) ?? {};
  expect([differing, differences]).toMatchObject([
    2,
    expect.arrayContaining([
      expect.objectContaining({ row: expect.stringMatching(/^SERIES#/), says: 1, should: 2 }),
    ]),
  ]);
  await donations.put(row);
  expect(await found()).toEqual([]);
});

it("a fen too many in a fund is found, and its row is named", async () => {
  // Whichever of the fund's shards the gifts are in: their ids, and so their shards, are others at every run.
  const shards = await donations.rowsOf(`FUND#${projectId}`);
  const shard = shards.find(({ raised }) => raised !== 0);
  const row = `FUND#${projectId}/${shard?.sk}`;
  const [raised, refunded, disbursed] = [shard?.raised, shard?.refunded, shard?.disbursed].map(Number) as [
    number,
    number,
    number,
  ];
  const should = raised - refunded - disbursed;
  await donations.put({ ...shard, raised: raised + 1 });
  expect(await found()).toEqual([
    { tie: "chains", book: projectId, row, figure: "figures" },
    { tie: "funds", book: projectId, row, figure: "balance", says: should + 1, should, currency: "CNY" },
  ]);
  expect(await latest("far-manager")).toMatchObject({ differences: [], elsewhere: 2 });
  expect(donations.logged).toContainEqual(expect.objectContaining({ event: "books-differ" }));
  await donations.put(shard ?? {});
  expect(await found()).toEqual([]);
});

it.each([
  ["an id", (row: object) => ({ ...row, donationId: "dnt_1" }), ["changed"]],
  [
    "a sum",
    (row: object) => ({
      ...row,
      entries: [
        { account: "stripe_clearing", debit: 7_002 },
        { account: `fund:${projectId}`, credit: 7_001 },
      ],
    }),
    ["changed", "unbalanced"],
  ],
  ["its kind", (row: object) => ({ ...row, kind: "gifu" }), ["unreadable"]],
  ["its book", ({ book: _book, ...row }: Record<string, unknown>) => row, ["unreadable"]],
])(
  "a byte changed in an old posting is found, and the posting is named: %s",
  async (_what, change, figures) => {
    const row = `LEDGER#${paymentId}`;
    const { differences } = await planted(row, change, verify);
    expect(differences.filter((one) => one.row === row).map(({ figure }) => figure)).toEqual(figures);
    expect((await verify()).differences).toEqual([]);
  },
);

it("a gift, a pay-out and a share that say something else are named", async () => {
  const gift = paymentId.slice("pi_".length);
  const ofGift = { book: projectId, row: `DONATION#${gift}`, currency: "CNY" };
  expect(await planted(`DONATION#${gift}`, (row) => ({ ...row, refunded: 999 }), found)).toEqual([
    { tie: "gifts", ...ofGift, figure: "refunded", says: 999, should: 1_000 },
  ]);
  const { donationId } = await gifts.begin(300);
  const paid = { status: "paid", paidAt: "2026-03-02T01:00:00.000Z", paymentId: "pi_9" };
  expect(await planted(`DONATION#${donationId}`, (row) => ({ ...row, ...paid }), found)).toEqual([
    {
      tie: "gifts",
      book: projectId,
      row: `DONATION#${donationId}`,
      currency: "CNY",
      figure: "raised",
      says: 300,
      should: 0,
    },
  ]);
  const ofPayOut = { book: projectId, row: `DISBURSEMENT#${disbursementId}`, currency: "CNY" };
  expect(await planted(ofPayOut.row, (row) => ({ ...row, status: "paying" }), found)).toEqual([
    { tie: "disbursements", ...ofPayOut, figure: "paid", says: 0, should: 6_000 },
  ]);
  expect(
    await planted(`TRACE#${gift}`, (row) => ({ ...row, amount: Number(row.amount) + 1 }), found),
  ).toEqual([{ tie: "traces", ...ofPayOut, figure: "traced", says: 6_001, should: 6_000 }]);
  expect(await found()).toEqual([]);
});
