import { describe, expect, it } from "vitest";
import { allFunds, emptyShard } from "#services/donations/books/rules/fund.ts";
import { accounts, giftPosting } from "#services/donations/books/rules/posting.ts";
import type { InstructionRow } from "#services/donations/inbox/rows.ts";
import type { OfflineMoney } from "#services/donations/offline/rows.ts";
import { bookingOfOffline, shardOfOffline } from "#services/donations/offline/rules/booking.ts";
import type { ProjectRow } from "#services/donations/projects/rows.ts";

const now = new Date("2026-03-02T02:00:00.000Z");
const at = now.toISOString();
const change = { by: "per_2", at: "2026-03-02T01:59:00.000Z", correlationId: "cor" };
const inbox: InstructionRow = {
  pk: "INBOX#ofd_1/offline-gift",
  sk: "EVENT",
  status: "new",
  attempts: 0,
  instruction: { kind: "offline-gift", offlineDonationId: "ofd_1" },
  version: 1,
  change,
};
const row: OfflineMoney = {
  pk: "OFFLINE#ofd_1",
  sk: "OFFLINE",
  offlineDonationId: "ofd_1",
  projectId: "prj_1",
  kind: "bank",
  amount: 50_000,
  currency: "CNY",
  source: "venture",
  receivedOn: "2026-03-01",
  reference: "20260302",
  anonymous: false,
  status: "booking",
  enteredBy: "per_1",
  enteredAt: "2026-03-01T02:00:00.000Z",
  organisation: "opr_1",
  under: { county: "430422" },
  book: "OFFLINE#prj_1",
  listed: "2026-03-01T02:00:00.000Z#ofd_1",
  version: 2,
  change,
};
const project = { pk: "PROJECT#prj_1", sk: "PROJECT", status: "published", version: 3 } as ProjectRow;
const book = (more: Partial<Parameters<typeof bookingOfOffline>[0]> = {}) =>
  bookingOfOffline({
    inbox,
    row,
    project,
    shard: undefined,
    postingId: (key) => `pst_${key}`,
    now,
    ...more,
  });
const because = (why: string) => ({ by: "system", at, correlationId: "cor", why });
const done = (outcome: string) => ({
  row: inbox,
  move: {
    status: "done",
    attempts: 1,
    outcome,
    expiresAt: Date.parse("2026-05-31T02:00:00.000Z") / 1_000,
  },
});

describe("an offline gift", () => {
  it("is booked into the fund of its source, if its project is still as it was read", () => {
    const target = shardOfOffline(row);
    expect(target).toEqual(emptyShard({ book: "prj_1", source: "venture", currency: "CNY" }, target.shard));
    const booking = book();
    expect(booking).toMatchObject({
      inbox: done("booked"),
      change: because("booked"),
      shard: { row: target, move: { raised: 50_000, count: 1, sequence: 1, listed: `${at}#ofd_1` } },
      moves: [{ row, move: { status: "confirmed" } }],
      unchanged: [project],
    });
    expect(booking.postings).toEqual([
      {
        pk: "LEDGER#ofd_1",
        sk: "POSTING",
        ...giftPosting("ofd_1", row, "fund:prj_1:venture", accounts.bank),
        postingId: "pst_ofd_1",
        offlineDonationId: "ofd_1",
        occurredAt: "2026-02-28T16:00:00.000Z",
        under: { county: "430422" },
        book: "prj_1",
        source: "venture",
        shard: target.shard,
        sequence: 1,
        previous: "",
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        listed: `${at}#ofd_1`,
        version: 1,
        change: because("booked"),
      },
    ]);
  });

  it("follows what its shard holds; cash lies in cash", () => {
    const shard = { ...shardOfOffline(row), raised: 1, count: 1, sequence: 4, head: "abc", version: 4 };
    const booking = book({ shard, row: { ...row, kind: "cash" } });
    expect(booking.shard).toMatchObject({ row: shard, move: { raised: 50_001, count: 2, sequence: 5 } });
    expect(booking.postings).toMatchObject([
      { previous: "abc", entries: [{ account: "cash", debit: 50_000 }, { credit: 50_000 }] },
    ]);
  });

  it("is refused if the project takes none any more", () => {
    expect(book({ project: { ...project, status: "ended" } })).toEqual({
      inbox: done("refused: project-closed"),
      change: because("refused: project-closed"),
      moves: [{ row, move: { status: "refused", refused: { by: "system", at, reason: "project-closed" } } }],
    });
  });

  it.each([
    ["booked already", { ...row, status: "confirmed" as const }],
    ["of goods", { ...row, kind: "goods" as const, goods: [] }],
  ])("%s changes nothing", (_which, other) => {
    expect(book({ row: other })).toEqual({
      inbox: done("settled-already"),
      change: because("settled-already"),
    });
  });
});

it("a project's funds are those into which money came, by source and currency, each with its own sums", () => {
  const shard = (source: "donated" | "fiscal", currency: string, number: number, raised: number) => ({
    ...emptyShard({ book: "prj_1", source, currency }, number),
    raised,
    count: 1,
  });
  const funds = allFunds([
    shard("donated", "JPY", 0, 500),
    shard("donated", "CNY", 1, 1),
    shard("fiscal", "CNY", 1, 10),
    shard("donated", "CNY", 2, 2),
  ]);
  expect(funds.map(({ source, raised, count }) => [source, raised.currency, raised.amount, count])).toEqual([
    ["fiscal", "CNY", 10, 1],
    ["donated", "CNY", 3, 2],
    ["donated", "JPY", 500, 1],
  ]);
});
