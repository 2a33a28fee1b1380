import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fundShardSchema, postingRowSchema } from "#services/donations/books/rows.ts";
import { verifyBook } from "#services/donations/books/rules/verify.ts";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { type PayOuts, startPayOuts } from "#test/support/pay-outs.ts";
import { intentSucceeded, payoutEvent } from "#test/support/stripe-events.ts";
import { wholeRun } from "#test/support/whole-run.ts";

let gifts: Gifts;
let donations: Donations;
let payOuts: PayOuts;
let projectId: string;
let files = 0;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
  payOuts = await startPayOuts(gifts);
  const operatorId = donations.platform.ids.derived("operator", "other");
  await grantRoles(donations.platform, "far-finance", [{ role: "finance", county: "430422", operatorId }]);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await payOuts.newProject(0);
  files += 1;
});

const as = (who: string) => ({ token: tokenOf(who) });
const head = "交易日期,流水号,收入,支出,余额,对方户名,摘要";
/** A statement of an account of its own: the last four digits of its number are told by the test. */
const importing = (
  rows: readonly string[],
  more: { who?: string; account?: string; bytes?: Buffer } = {},
) => {
  const { who = "finance", account = String(1_000 + files) } = more;
  const text = ["某银行 账户明细（演示）", `账号：6222 0000 0000 ${account}`, head, ...rows].join("\r\n");
  const file = (more.bytes ?? Buffer.from(`\ufeff${text}\r\n`)).toString("base64");
  return donations.call("POST /v1/bank-statements", { ...as(who), body: { file } });
};
const imported = async (rows: readonly string[], more: { who?: string; account?: string } = {}) => {
  const { status, body } = await importing(rows, more);
  if (status !== 201) throw new Error(`imported: ${status} ${JSON.stringify(body)}`);
  return body;
};
const read = async (statementId: string, who = "finance") =>
  (await donations.call("GET /v1/bank-statements/{statementId}", { ...as(who), params: { statementId } }))
    .body;
const approve = (statementId: string, body: object, who = "manager") =>
  donations.call("POST /v1/bank-statements/{statementId}/approve", {
    ...as(who),
    params: { statementId },
    body,
  });
/** Approved and booked. */
const approved = async ({ statementId, seen }: { statementId: string; seen: string }, more: object = {}) => {
  const { status, body } = await approve(statementId, { seen, ...more });
  if (status !== 202) throw new Error(`approved: ${status} ${JSON.stringify(body)}`);
  await donations.post();
  return read(statementId);
};
const outcomes = ({ items }: { items: { outcome: Record<string, string> }[] }) =>
  items.map(({ outcome: { kind, with: of, reason } }) => [kind, of, reason].filter(Boolean).join(" "));

/** A gift by bank transfer, entered and confirmed. */
const given = async (reference: string, amount: number): Promise<string> => {
  const { body } = await donations.call("POST /v1/projects/{projectId}/offline-donations", {
    ...as("worker"),
    params: { projectId },
    body: { kind: "bank", amount, currency: "CNY", receivedOn: "2026-03-01", reference, anonymous: true },
  });
  const params = { offlineDonationId: body.offlineDonationId };
  await donations.call("POST /v1/offline-donations/{offlineDonationId}/confirm", { ...as("lead"), params });
  await donations.post();
  return body.offlineDonationId;
};
const suspense = async (who = "finance") =>
  (await donations.call("GET /v1/suspense", { ...as(who), query: { limit: "100" } })).body.items;
const step = (action: string) => (suspenseId: string, who: string, body?: object) =>
  donations.call(`POST /v1/suspense/{suspenseId}/${action}`, {
    ...as(who),
    params: { suspenseId },
    ...(body ? { body } : {}),
  });
const [propose, confirm, withdraw] = [step("propose"), step("confirm"), step("withdraw")];
const toProject = (source = "donated") => ({ to: { kind: "project", projectId, source } });
/** What is wrong in the chains of a book, and whether its money adds up. */
const findings = async (book: string) => {
  const postings = (await donations.rowsOf("LEDGER#")).map((row) => postingRowSchema().parse(row));
  const shards = (await donations.rowsOf(`FUND#${book}`)).map((row) => fundShardSchema().parse(row));
  return verifyBook(
    postings.filter((posting) => posting.book === book),
    shards,
  );
};
const balance = async (): Promise<number> => (await donations.fund(projectId)).balance.amount;

describe("a bank's statement", () => {
  it("of which a line is a payout of Stripe books nothing a second time", async () => {
    const id = `po_${files}`;
    await gifts.book(payoutEvent("paid", "paid", id, 90_000));
    const booked = (await donations.rowsOf("LEDGER#")).length;
    const statement = await imported([`2026-03-02,B-${files},900.00,,900.00,支付平台（演示）,${id}`]);
    expect(outcomes(statement)).toEqual(["match payout reference"]);
    expect(outcomes(await approved(statement))).toEqual(["match payout reference"]);
    expect(await donations.rowsOf("BANK-MATCH#")).toContainEqual(
      expect.objectContaining({ id, amount: 90_000 }),
    );
    expect((await donations.rowsOf("LEDGER#")).length).toBe(booked);
  });

  it("is matched to gifts and pay-outs, approved by another, and what nothing is like lies in suspense", async () => {
    const gift = await given(`GIFT-${files}`, 50_000);
    const girl = await payOuts.newSlot();
    const payOut = await payOuts.asked(girl, 20_000);
    await payOuts.approved(payOut);
    await payOuts.execute(payOut, "payer", { bankReference: `PAY-${files}`, on: "2026-03-02" });
    await donations.post();
    const statement = await imported([
      `2026-03-01,GIFT-${files},500.00,,"1,500.00",李甲（演示）,捐款`,
      `2026-03-01,EXTRA-${files},88.00,,1588.00,王乙（演示）,`,
      `2026-03-02,PAY-${files},,200.00,1388.00,某学校,学费`,
      "2026-03-02,FEE,,5.00,1383.00,,手续费",
    ]);
    expect(statement).toMatchObject({
      status: "imported",
      account: String(1_000 + files),
      from: "2026-03-01",
      to: "2026-03-02",
      opening: 100_000,
      closing: 138_300,
      lines: 4,
      mayApprove: false,
    });
    expect(outcomes(statement)).toEqual([
      "match offline-gift reference",
      "suspense",
      "match disbursement reference",
      "unknown",
    ]);
    const { statementId, seen } = statement;
    expect((await approve(statementId, { seen }, "finance")).body.code).toBe("own-approval");
    expect((await approve(statementId, { seen: "other" })).body.code).toBe("changed-meanwhile");
    expect((await approve(statementId, { seen, own: [4] })).body.errors[0].pointer).toBe("/own/0");
    const done = await approved(statement, { own: [7], notes: [{ line: 5, note: "没有写用途" }] });
    expect([done.status, ...outcomes(done)]).toEqual([
      "approved",
      "match offline-gift reference",
      "suspense",
      "match disbursement reference",
      "own",
    ]);
    expect(await donations.rowsOf("BANK-MATCH#")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: gift, line: 4, amount: 50_000 }),
        expect.objectContaining({ id: payOut, line: 6, amount: -20_000 }),
      ]),
    );
    const [item] = (await suspense()).filter(
      (one: { reference: string }) => one.reference === `EXTRA-${files}`,
    );
    expect(item).toMatchObject({
      from: "bank",
      amount: 8_800,
      on: "2026-03-01",
      note: "没有写用途",
      status: "open",
    });
    expect((await donations.rowsOf(`LEDGER#${item.suspenseId}`))[0]?.entries).toMatchObject([
      { account: "bank", debit: 8_800 },
      { account: "suspense:unallocated", credit: 8_800 },
    ]);
    expect((await approve(statementId, { seen })).body.code).toBe("wrong-state");
    expect(await findings("suspense")).toEqual([]);
    // What lies in suspense cannot be entered as a gift as well.
    const twice = await donations.call("POST /v1/projects/{projectId}/offline-donations", {
      ...as("worker"),
      params: { projectId },
      body: {
        kind: "bank",
        amount: 8_800,
        currency: "CNY",
        receivedOn: "2026-03-01",
        reference: `extra-${files}`,
        anonymous: true,
      },
    });
    expect(twice.body).toMatchObject({ code: "entered-already", rule: item.suspenseId });
  });

  it("names people only to its organisation, and stores what the bank prints of them sealed", async () => {
    const { statementId } = await imported(["2026-03-01,N1,1.00,,1.00,李甲（演示）,捐款"]);
    expect((await read(statementId)).items[0].text).toBe("李甲（演示） · 捐款");
    expect((await read(statementId, "auditor")).items[0]).toMatchObject({ text: null, reference: "N1" });
    expect(JSON.stringify(await donations.rowsOf(`STATEMENT#${statementId}`))).not.toMatch(/李甲/);
    for (const who of ["far-finance", "far-manager", "worker", "lead", "admin"])
      expect((await read(statementId, who)).status).toBeGreaterThanOrEqual(403);
    expect((await importing([], { who: "manager" })).status).toBe(403);
    const list = async (who: string) =>
      (await donations.call("GET /v1/bank-statements", as(who))).body.items.map(
        (one: { statementId: string }) => one.statementId,
      );
    expect(await list("auditor")).toContain(statementId);
    expect(await list("far-finance")).not.toContain(statementId);
  });

  it("is imported once, also by two at once, until it is refused; a line of two statements is one", async () => {
    const rows = ["2026-03-01,O1,1.00,,1.00,,", "2026-03-02,O2,2.00,,3.00,,"];
    const both = await Promise.all([importing(rows), importing(rows, { who: "payer" })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [first, second] = both[0]?.status === 201 ? both : both.toReversed();
    const { statementId } = first?.body ?? {};
    expect(second?.body).toMatchObject({ code: "imported-already", rule: statementId });
    const longer = await imported([...rows, "2026-03-02,O3,4.00,,7.00,,"]);
    expect(longer).toMatchObject({ lines: 1, known: 2, items: [{ reference: "O3", amount: 400 }] });
    expect((await importing([`${rows[0]}`])).body).toMatchObject({
      code: "imported-already",
      rule: statementId,
    });
    const refused = await donations.call("POST /v1/bank-statements/{statementId}/refuse", {
      ...as("finance"),
      params: { statementId },
      body: { reason: "wrong-file" },
    });
    expect(refused.body).toMatchObject({ status: "refused", refused: { reason: "wrong-file" } });
    expect(await imported(rows)).toMatchObject({ lines: 2, known: 0 });
  });

  it("is read as banks write it, and refused by the row that is wrong, with nothing written", async () => {
    const iconv = (text: string) =>
      new Map([
        ["交", "bdbb"],
        ["易", "d2d7"],
        ["日", "c8d5"],
        ["期", "c6da"],
        ["收", "cad5"],
        ["入", "c8eb"],
      ]).get(text);
    const gb = [...'交易日期,收入\n2026年3月1日,"1,234.56"\n'].map((sign) =>
      Buffer.from(
        iconv(sign) ?? { 年: "c4ea", 月: "d4c2" }[sign] ?? Buffer.from(sign).toString("hex"),
        "hex",
      ),
    );
    const unsaid = await importing([], { bytes: Buffer.concat(gb) });
    expect(unsaid.body.errors).toMatchObject([{ pointer: "/account", code: "account-not-said" }]);
    const body = { file: Buffer.concat(gb).toString("base64"), account: "7788" };
    const read = await donations.call("POST /v1/bank-statements", { ...as("finance"), body });
    expect(read.body).toMatchObject({ account: "7788", items: [{ on: "2026-03-01", amount: 123_456 }] });
    const before = (await donations.rowsOf("")).length;
    const wrong = await importing(["2026-03-01,B1,1.00,,1.00,,", "2026-03-02,B2,2.00,,9.00,,"]);
    expect(wrong).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/file/5/余额", code: "balance-broken", params: { should: "3.00" } }] },
    });
    expect((await importing([], { bytes: Buffer.from("标题\n没有表头\n") })).body.errors[0].code).toBe(
      "column-missing",
    );
    const many = Array.from({ length: 520 }, (_, n) => `2026-03-01,M${n},1.00,,,,`);
    expect((await importing(many)).body.errors[0].code).toBe("too-many-rows");
    expect(await donations.rowsOf("")).toHaveLength(before);
  });

  it("of many lines is booked by parts, each once", async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `2026-03-01,P${files}-${n},1.00,,${n + 1}.00,,`);
    const statement = await imported(rows);
    await approve(statement.statementId, { seen: statement.seen });
    await Promise.all([donations.post(), donations.post()]);
    expect((await read(statement.statementId)).status).toBe("approved");
    const mine = (await suspense()).length;
    expect(mine).toBeGreaterThanOrEqual(30);
    expect(await findings("suspense")).toEqual([]);
  });
});

describe("the bank, held against the books", () => {
  it("a gift without a line, a line without a gift, and money that went out for nothing known are named", async () => {
    const operatorId = donations.platform.ids.derived("operator", `bank ${files}`);
    const of = { county: "430422", operatorId };
    for (const [who, role] of [
      ["banker", "finance"],
      ["banker-two", "ngo_manager"],
    ] as const)
      await grantRoles(donations.platform, who, [{ role, ...of }]);
    projectId = await gifts.newProject({ division: "430422103", operatorId });
    const lacking = await given(`LACKING-${files}`, 3_000);
    const [early] = [await given(`EARLY-${files}`, 4_000)];
    const statement = await imported(
      [`2026-03-01,EARLY-${files},40.00,,40.00,,`, "2026-03-02,OUT-1,,5.00,35.00,,"],
      { who: "banker" },
    );
    await approve(statement.statementId, { seen: statement.seen }, "banker-two");
    await donations.post();
    await donations.service.schedules?.reconcile?.(wholeRun());
    const { body } = await donations.call("GET /v1/reconciliations/latest", as("banker"));
    expect(
      body.differences
        .map((one: Record<string, string>) => `${one.row} ${one.figure} ${one.says} ${one.should}`)
        .toSorted(),
    ).toEqual([
      `BANK-LINE#${statement.statementId}#5 unknown-line -500 0`,
      `BANK-MATCH#${lacking} line 0 3000`,
    ]);
    expect(await donations.rowsOf(`BANK-MATCH#${early}`)).toHaveLength(1);
    // The pay-out is recorded after the statement was approved.
    const payOut = { disbursementId: donations.platform.ids.derived("disbursement", "late"), amount: 500 };
    const row = (await donations.rowsOf("DISBURSEMENT#")).find(({ sk }) => sk === "DISBURSEMENT");
    await donations.put({
      ...row,
      ...payOut,
      pk: `DISBURSEMENT#${payOut.disbursementId}`,
      projectId,
      book: `DISBURSEMENTS#${projectId}`,
      execution: { by: "per_1", on: "2026-03-02", bankReference: "OUT-1" },
    });
    const again = await donations.call("POST /v1/bank-statements/{statementId}/compare", {
      ...as("banker"),
      params: { statementId: statement.statementId },
    });
    expect(outcomes(again.body)).toEqual(["match offline-gift reference", "match disbursement reference"]);
    expect(await donations.rowsOf(`BANK-LINE#${statement.statementId}#5`)).toMatchObject([
      { status: "settled" },
    ]);
  });
});

describe("money in suspense", () => {
  /** A line that nothing in the books is like. @returns the id of that money */
  const arrived = async (amount = "88.00"): Promise<string> => {
    const reference = `S${files}-${amount}`;
    await approved(
      await imported([`2026-03-01,${reference},${amount},,${amount},,`], { account: String(files + 5_000) }),
    );
    const [item] = (await suspense()).filter((one: { reference: string }) => one.reference === reference);
    return item.suspenseId;
  };

  it("is allocated by two people, once, to a fund whose pay-outs are then traced to it", async () => {
    const id = await arrived();
    expect((await propose(id, "manager", toProject())).status).toBe(403);
    expect((await propose(id, "far-finance", toProject())).status).toBe(404);
    expect((await propose(id, "finance", toProject())).body).toMatchObject({
      status: "proposed",
      mine: { confirm: false, withdraw: true },
    });
    expect((await propose(id, "payer", toProject())).body.code).toBe("wrong-state");
    expect((await confirm(id, "finance")).body.code).toBe("own-approval");
    const twice = await Promise.all([confirm(id, "manager"), confirm(id, "payer")]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    await Promise.all([donations.post(), donations.post()]);
    expect(await balance()).toBe(8_800);
    expect((await donations.fund(projectId)).count).toBe(1);
    const { body } = await donations.call("GET /v1/suspense/{suspenseId}", {
      ...as("auditor"),
      params: { suspenseId: id },
    });
    expect(body.status).toBe("allocated");
    expect((await suspense()).map((one: { suspenseId: string }) => one.suspenseId)).not.toContain(id);
    expect([await findings("suspense"), await findings(projectId)]).toEqual([[], []]);
    const girl = await payOuts.newSlot();
    const payOut = await payOuts.asked(girl, 5_000);
    await payOuts.approved(payOut);
    await payOuts.execute(payOut);
    await donations.post();
    await donations.traced(payOut);
    const shares = (await donations.rowsOf("TRACE#")).filter((row) => row.disbursementId === payOut);
    expect(shares).toMatchObject([{ amount: 5_000 }]);
  });

  it("of a project that has ended meanwhile is open again, and said anew", async () => {
    const id = await arrived();
    await propose(id, "finance", toProject("lottery"));
    const body = {
      to: {
        kind: "project",
        projectId: donations.platform.ids.derived("project", "none"),
        source: "donated",
      },
    };
    await confirm(id, "manager");
    await donations.projectChanged(projectId, payOuts.projectAs("ended"), 2);
    await donations.post();
    const [item] = (await suspense()).filter((one: { suspenseId: string }) => one.suspenseId === id);
    expect(item).toMatchObject({ status: "open", refused: "project-closed", proposal: null });
    expect((await propose(id, "finance", toProject())).body.rule).toBe("project:ended");
    expect((await propose(id, "finance", body)).body.errors[0].code).toBe("unknown-project");
    await donations.projectChanged(projectId, payOuts.projectAs("published"), 3);
    await propose(id, "finance", toProject("lottery"));
    expect((await withdraw(id, "manager")).body.status).toBe("open");
    await propose(id, "finance", toProject("lottery"));
    await confirm(id, "manager");
    await donations.post();
    const { body: funds } = await donations.call("GET /v1/projects/{projectId}/funds", {
      params: { projectId },
    });
    expect(funds.items).toMatchObject([{ source: "lottery", balance: { amount: 8_800 } }]);
  });

  it("that was sent back leaves suspense, and the line by which it left is that", async () => {
    const id = await arrived("77.00");
    const back = { kind: "returned", reference: `BACK-${files}`, on: "2026-03-02" };
    expect((await propose(id, "finance", { to: { ...back, on: "2026-03-03" } })).body.errors[0].code).toBe(
      "day-to-come",
    );
    await propose(id, "finance", { to: back });
    await confirm(id, "manager");
    await donations.post();
    expect((await donations.rowsOf(`LEDGER#${id}/returned`))[0]?.entries).toMatchObject([
      { account: "suspense:unallocated", debit: 7_700 },
      { account: "bank", credit: 7_700 },
    ]);
    const later = await imported([`2026-03-02,BACK-${files},,77.00,0.00,,退回`]);
    expect(outcomes(later)).toEqual(["match returned reference"]);
    expect(await findings("suspense")).toEqual([]);
  });

  it("that came through the checkout is allocated likewise, and refunded from where it is then", async () => {
    const payment = `pi_unknown${files}`;
    await gifts.book(intentSucceeded({ payment, amount: 4_200 }));
    const [item] = (await suspense()).filter((one: { reference: string }) => one.reference === payment);
    expect(item).toMatchObject({ from: "stripe", amount: 4_200, why: "no-intent" });
    const { suspenseId } = item;
    const back = { kind: "returned", reference: "BACK", on: "2026-03-02" };
    expect((await propose(suspenseId, "finance", { to: back })).body.errors[0].code).toBe("refund-there");
    expect((await propose(suspenseId, "finance", toProject("fiscal"))).body.errors[0].code).toBe(
      "donated-only",
    );
    await propose(suspenseId, "finance", toProject());
    await confirm(suspenseId, "manager");
    await donations.post();
    expect(await balance()).toBe(4_200);
    expect((await donations.rowsOf(`PAYMENT#${payment}`))[0]).toMatchObject({
      projectId,
      account: `fund:${projectId}`,
    });
    expect([await findings("suspense"), await findings(projectId)]).toEqual([[], []]);
  });
});
