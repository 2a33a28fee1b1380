import { describe, expect, it } from "vitest";
import { emptyShard, shardOf } from "#services/donations/books/rules/fund.ts";
import type { DisbursementRow } from "#services/donations/disbursements/rows.ts";
import { hadPart, mayBeHeld, noLongerWaiting } from "#services/donations/disbursements/rules/approvals.ts";
import { bookingOfInstruction, type Instructed } from "#services/donations/disbursements/rules/booking.ts";
import {
  brokenRule,
  type PayOut,
  type PayOutState,
} from "#services/donations/disbursements/rules/broken-rule.ts";
import { evidenceRows } from "#services/donations/disbursements/rules/evidence.ts";
import type { SlotRow } from "#services/donations/sponsorship/rows.ts";

const now = new Date("2026-03-02T02:00:00.000Z");
const change = { by: "per_1", at: "2026-03-01T02:00:00.000Z", correlationId: "c" };
const slot: SlotRow = {
  pk: "SLOT#slot_3",
  sk: "SLOT",
  version: 5,
  change,
  idempotency: { key: "k", bodyHash: "b" },
  slotId: "slot_3",
  projectId: "prj_1",
  number: 3,
  status: "approved",
  attributes: {
    sex: "female",
    ageBand: "15-17",
    area: "430422103",
    status: "orphan",
    schoolStage: "senior-middle",
  },
  purposes: [
    { purpose: "goods", cap: { amount: 1_000, currency: "CNY", per: "month" } },
    { purpose: "school", cap: { amount: 1_000, currency: "CNY", per: "term" } },
  ],
  used: { "school#2026-03": 400 },
  enteredBy: "per_worker",
  changedBy: "per_worker",
  approvedBy: "per_lead",
  approvedAt: "2026-03-01T00:00:00.000Z",
};
const payOut: PayOut = {
  projectId: "prj_1",
  source: "donated",
  purpose: "school",
  amount: 600,
  currency: "CNY",
  beneficiaries: [{ slotId: "slot_3", number: 3, amount: 600 }],
};
const state = (more: Partial<PayOutState> = {}): PayOutState => ({
  project: { criteria: { sex: "female" }, purposes: ["school", "activity", "goods", "medical"] },
  slots: new Map([["slot_3", slot]]),
  balance: 600,
  day: "2026-03-02",
  ...more,
});
const withSlot = (more: Partial<SlotRow>) =>
  state({ slots: new Map([["slot_3", { ...slot, ...more } as SlotRow]]) });
const noBody = { beneficiaries: [], amount: 600 };

describe("the rule of a pay-out", () => {
  it("is kept up to the last fen of cap and balance", () => {
    expect(brokenRule(payOut, state())).toBeUndefined();
  });

  it.each([
    ["another purpose", { purpose: "living" }, state(), "purpose", "purpose:living"],
    ["no purposes said", {}, state({ project: {} }), "purpose", "purpose:school"],
    ["nobody named", noBody, state(), "criteria", "beneficiaries"],
    ["nobody known", {}, state({ slots: new Map() }), "criteria", "slot:3:project"],
    ["somebody of another project", {}, withSlot({ projectId: "prj_2" }), "criteria", "slot:3:project"],
    ["somebody proposed", {}, withSlot({ status: "proposed" }), "criteria", "slot:3:approved"],
    ["a boy", {}, withSlot({ attributes: { ...slot.attributes, sex: "male" } }), "criteria", "slot:3:sex"],
    ["what she is not paid for", { purpose: "medical" }, state(), "purpose", "slot:3:medical"],
    ["another currency", { currency: "JPY" }, state(), "cap", "slot:3:currency"],
    [
      "a fen beyond the cap",
      { amount: 601, beneficiaries: [{ slotId: "slot_3", number: 3, amount: 601 }] },
      state({ balance: 9_999 }),
      "cap",
      "slot:3:school",
    ],
    ["a source that never was", {}, state({ balance: undefined }), "source", "source:donated"],
    ["a fen beyond the balance", {}, state({ balance: 599 }), "balance", "balance:donated"],
  ] as const)("is broken by %s", (_what, more, of, code, rule) => {
    expect(brokenRule({ ...payOut, ...more } as PayOut, of)).toEqual({ code, rule });
  });

  it.each(["activity", "goods"] as const)("lets %s name nobody", (purpose) => {
    expect(brokenRule({ ...payOut, ...noBody, purpose }, state())).toBeUndefined();
  });

  it("lets any purpose name nobody where a project does not say whom it helps", () => {
    const anybody = state({ project: { purposes: ["school"] } });
    expect(brokenRule({ ...payOut, ...noBody }, anybody)).toBeUndefined();
  });
});

describe("the people of a pay-out", () => {
  const of = {
    requestedBy: "per_1",
    approvals: [
      { step: 1, by: "per_2", at: "" },
      { step: 2, by: "per_4", at: "" },
    ],
  } as unknown as DisbursementRow;
  it.each([
    ["per_1", true],
    ["per_2", true],
    ["per_3", false],
  ])("%s had a part: %s", (personId, had) => expect(hadPart(of, personId)).toBe(had));

  it("may be held by the county above 50,000 yuan, and in other currencies any", () => {
    expect(mayBeHeld({ amount: 5_000_000, currency: "CNY" })).toBe(false);
    expect(mayBeHeld({ amount: 5_000_001, currency: "CNY" })).toBe(true);
    expect(mayBeHeld({ amount: 1, currency: "JPY" })).toBe(true);
  });
});

it("pictures that are added have their places behind those there are", () => {
  const row = { disbursementId: "dsb_1", evidence: [{}, {}, {}], change } as unknown as DisbursementRow;
  const picture = (text: string) => ({
    mediaType: "image/jpeg" as const,
    bytes: Buffer.from(text),
    description: "",
  });
  const rows = evidenceRows(row, [picture("b"), picture("c")] as unknown as Parameters<
    typeof evidenceRows
  >[1]);
  expect(rows.map(({ pk, sk, version }) => [pk, sk, version])).toEqual([
    ["DISBURSEMENT#dsb_1", "EVIDENCE#2", 1],
    ["DISBURSEMENT#dsb_1", "EVIDENCE#3", 1],
  ]);
  expect(rows.map(({ bytes }) => String(bytes))).toEqual(["b", "c"]);
});

describe("what an instruction books", () => {
  const fund = { book: "prj_1", source: "donated", currency: "CNY" } as const;
  const row = {
    ...payOut,
    pk: "DISBURSEMENT#dsb_1",
    sk: "DISBURSEMENT",
    version: 3,
    disbursementId: "dsb_1",
    status: "booking",
    under: { county: "430422" },
  } as unknown as DisbursementRow;
  const other = shardOf("dsb_1") === 0 ? 1 : 0;
  const instructed = (
    kind: "disburse" | "paid" | "void",
    status: DisbursementRow["status"],
    more: Partial<DisbursementRow> = {},
    of: Partial<PayOutState> = {},
  ): Instructed => ({
    inbox: {
      pk: `INSTRUCTION#dsb_1/${kind}`,
      sk: "EVENT",
      status: "new",
      attempts: 0,
      instruction: { kind, disbursementId: "dsb_1" },
      version: 1,
      change,
    },
    row: { ...row, status, ...more },
    state: {
      ...state(of),
      project: { ...state(of).project, pk: "PROJECT#prj_1", sk: "PROJECT", version: 7 },
      shards: [
        { ...emptyShard(fund, other), raised: 600, version: 4 },
        { ...emptyShard(fund, shardOf("dsb_1")), raised: 5, version: 9 },
      ],
    } as unknown as Instructed["state"],
    postingId: (key) => `pst_${key}`,
    now,
  });

  it("is the money set aside, counted against the cap, if project, people and all shards are as they were", () => {
    const booking = bookingOfInstruction(instructed("disburse", "booking"));
    expect(booking.inbox.move).toMatchObject({ status: "done", outcome: "booked" });
    expect(booking.postings).toMatchObject([
      {
        pk: "LEDGER#dsb_1",
        sk: "POSTING",
        postingId: "pst_dsb_1",
        kind: "disbursement",
        disbursementId: "dsb_1",
        book: "prj_1",
        occurredAt: now.toISOString(),
        entries: [
          { account: "fund:prj_1", debit: 600 },
          { account: "disbursed", credit: 600 },
        ],
      },
    ]);
    expect(booking.shard?.row.version).toBe(9);
    expect(booking.shard?.move).toMatchObject({ raised: 5, disbursed: 600 });
    expect(booking.shard?.row.shard).toBe(shardOf("dsb_1"));
    expect(booking.moves).toMatchObject([
      {
        row: { pk: "DISBURSEMENT#dsb_1" },
        move: { status: "approved", beneficiaries: [{ slotId: "slot_3", countedAs: "school#2026-03" }] },
      },
      { row: { pk: "SLOT#slot_3" }, move: { used: { "school#2026-03": 1_000 } } },
    ]);
    const unchanged = booking.unchanged ?? [];
    expect(unchanged).toHaveLength(16);
    expect(unchanged.at(-1)).toMatchObject({ pk: "PROJECT#prj_1", version: 7 });
    expect(unchanged.find(({ version }) => version === 4)).toMatchObject({ shard: other });
    expect(booking.change).toMatchObject({ by: "system", correlationId: "c", why: "disburse" });
  });

  it("is a refusal, and no posting, where a rule is broken by then", () => {
    const booking = bookingOfInstruction(instructed("disburse", "booking", {}, { balance: 599 }));
    expect(booking.postings).toBeUndefined();
    expect(booking.inbox.move).toMatchObject({ status: "done", outcome: "refused: balance" });
    expect(booking.moves).toEqual([
      {
        row: expect.objectContaining({ pk: "DISBURSEMENT#dsb_1" }),
        move: {
          ...noLongerWaiting,
          status: "refused",
          refused: {
            by: "system",
            at: now.toISOString(),
            reason: { code: "balance", rule: "balance:donated" },
          },
        },
      },
    ]);
    expect(booking.moves?.[0]?.move).toHaveProperty("due", undefined);
    expect(booking.moves?.[0]?.move).toHaveProperty("dueAt", undefined);
  });

  it("is the bank's payment, whatever the rule says by then", () => {
    const booking = bookingOfInstruction(instructed("paid", "paying", {}, { balance: 0 }));
    expect(booking.postings).toMatchObject([{ kind: "disbursement-paid", pk: "LEDGER#dsb_1/paid" }]);
    expect(booking.moves).toMatchObject([{ move: { status: "executed" } }]);
    expect(booking.moves?.[0]?.move).toHaveProperty("due", undefined);
  });

  it("is the return of the money to its fund and to the cap it was counted against", () => {
    const beneficiaries = [{ slotId: "slot_3", number: 3, amount: 600, countedAs: "school#2026-03" }];
    const counted = { ...slot, used: { "school#2026-03": 1_000 } } as SlotRow;
    const slots = new Map([["slot_3", counted]]);
    const booking = bookingOfInstruction(
      instructed("void", "voiding", { beneficiaries }, { slots, balance: 0 }),
    );
    expect(booking.postings).toMatchObject([{ kind: "disbursement-voided", pk: "LEDGER#dsb_1/voided" }]);
    expect(booking.moves).toMatchObject([
      { move: { status: "voided" } },
      { row: { pk: "SLOT#slot_3" }, move: { used: { "school#2026-03": 400 } } },
    ]);
    expect(booking.moves?.[0]?.move).toHaveProperty("due", undefined);
  });

  it("returns nothing to the cap of whom it was not counted against, or who is not there", () => {
    const uncounted = bookingOfInstruction(instructed("void", "voiding"));
    expect(uncounted.moves).toHaveLength(1);
    const beneficiaries = [{ slotId: "slot_9", number: 9, amount: 600, countedAs: "school#2026-03" }];
    expect(bookingOfInstruction(instructed("void", "voiding", { beneficiaries })).moves).toHaveLength(1);
  });

  it.each([
    ["disburse", "approved"],
    ["disburse", "requested"],
    ["paid", "executed"],
    ["void", "voided"],
  ] as const)("is nothing for %s of what is %s already", (kind, status) => {
    const booking = bookingOfInstruction(instructed(kind, status));
    expect(booking.inbox.move).toMatchObject({ status: "done", outcome: "settled-already" });
    expect([booking.postings, booking.moves, booking.shard]).toEqual([undefined, undefined, undefined]);
  });
});
