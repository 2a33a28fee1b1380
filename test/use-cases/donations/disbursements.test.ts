import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { type PayOuts, receipt, startPayOuts } from "#test/support/pay-outs.ts";

let gifts: Gifts;
let donations: Donations;
let payOuts: PayOuts;
let projectId: string;
let girl: string;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
  payOuts = await startPayOuts(gifts);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await payOuts.newProject(100_000);
  girl = await payOuts.newSlot();
});

const one = (slotId: string, amount: number) => ({ amount, beneficiaries: [{ slotId, amount }] });

/** Ids of what somebody sees waiting, across projects. */
const waitingFor = async (who: string): Promise<string[]> => {
  const { body } = await donations.call("GET /v1/disbursements", { token: tokenOf(who) });
  return body.items.map((item: { disbursementId: string }) => item.disbursementId);
};

describe("a disbursement", () => {
  it("is asked for, approved by two, paid by a third, and posted at each step that moves money", async () => {
    donations.clock.advanceMinutes(1);
    const disbursementId = await payOuts.asked(girl, 30_000);
    const nextFor = async (who: string) => (await payOuts.read(disbursementId, who)).next;
    expect(await nextFor("lead")).toEqual({ step: "first", role: "station_lead", mine: true });
    expect((await nextFor("worker")).mine).toBe(false);
    expect(await waitingFor("auditor")).toContain(disbursementId);
    expect(await waitingFor("far-lead")).not.toContain(disbursementId);
    expect(await payOuts.approve(disbursementId, "lead")).toMatchObject({
      status: 200,
      body: {
        status: "requested",
        broken: null,
        approvals: [{ step: 1 }],
        next: { step: "second", role: "ngo_manager", mine: false },
      },
    });
    const second = await payOuts.approve(disbursementId, "manager");
    expect(second).toMatchObject({ status: 202, body: { status: "booking" } });
    expect(await payOuts.balance()).toBe(100_000);
    await donations.post();
    expect(await payOuts.read(disbursementId)).toMatchObject({
      status: "approved",
      beneficiaries: [{ slotId: girl, amount: 30_000 }],
      approvals: [{ step: 1 }, { step: 2 }],
    });
    expect(await donations.fund(projectId)).toMatchObject({
      raised: { amount: 100_000 },
      disbursed: { amount: 30_000 },
      balance: { amount: 70_000 },
    });
    donations.clock.advanceMinutes(1);
    expect((await payOuts.execute(disbursementId)).status).toBe(202);
    const before = await donations.call("GET /v1/projects/{projectId}/paid-out", { params: { projectId } });
    expect(before.body).toEqual({ items: [], nextCursor: null });
    await donations.post();
    expect(await payOuts.read(disbursementId)).toMatchObject({
      status: "executed",
      execution: { bankReference: "2026030200017" },
      next: null,
    });
    expect(await waitingFor("auditor")).not.toContain(disbursementId);
    const { body } = await donations.call("GET /v1/projects/{projectId}/ledger", {
      params: { projectId },
      token: tokenOf("auditor"),
    });
    expect(body.items.slice(0, 2)).toMatchObject([
      {
        kind: "disbursement-paid",
        entries: [
          { account: "disbursed", debit: 30_000 },
          { account: "bank", credit: 30_000 },
        ],
      },
      {
        kind: "disbursement",
        entries: [
          { account: `fund:${projectId}`, debit: 30_000 },
          { account: "disbursed", credit: 30_000 },
        ],
      },
    ]);
    expect(await payOuts.findings()).toEqual([]);
    const paidOut = await donations.call("GET /v1/projects/{projectId}/paid-out", { params: { projectId } });
    expect(paidOut.body.items).toEqual([
      { on: "2026-03-02", amount: { amount: 30_000, currency: "CNY" }, purpose: "school", people: 1 },
    ]);
  });

  it.each([
    ["a boy", async () => one(await payOuts.newSlot({ sex: "male" }), 100), "criteria", /^slot:\d+:sex$/],
    [
      "somebody not yet approved",
      async () => one(await payOuts.newSlot({ status: "proposed" }), 100),
      "criteria",
      /:approved$/,
    ],
    [
      "somebody of another project",
      async () => one(await payOuts.newSlot({ projectId: "prj_x" }), 100),
      "criteria",
      /:project$/,
    ],
    [
      "nobody known",
      async () => one(donations.platform.ids.derived("slot", "none"), 100),
      "criteria",
      /:project$/,
    ],
    ["more than the cap", async () => one(await payOuts.newSlot({ cap: 99 }), 100), "cap", /:school$/],
    ["more than there is", async () => one(girl, 100_001), "balance", /^balance:donated$/],
    [
      "money of another source",
      async () => ({ ...one(girl, 100), source: "lottery" }),
      "source",
      /^source:lottery$/,
    ],
    ["money of another currency", async () => ({ ...one(girl, 100), currency: "JPY" }), "cap", /:currency$/],
    [
      "what the project is not for",
      async () => ({ ...one(girl, 100), purpose: "medical" }),
      "purpose",
      /^purpose:medical$/,
    ],
    [
      "what the girl is not paid for",
      async () => ({ ...one(girl, 100), purpose: "living" }),
      "purpose",
      /:living$/,
    ],
    [
      "school for nobody named",
      async () => ({ amount: 100, activityId: donations.platform.ids.derived("need", "1") }),
      "criteria",
      /^beneficiaries$/,
    ],
  ] as const)("for %s is refused with the rule, and nothing is written", async (_whom, body, code, rule) => {
    const before = await donations.rowsOf("");
    const asked = await body();
    const { status, body: problem } = await payOuts.ask(asked);
    expect({ status, code: problem.code }).toEqual({ status: 409, code });
    expect(problem.rule).toMatch(rule);
    const after = await donations.rowsOf("");
    expect(after.filter(({ sk }) => sk !== "SLOT")).toEqual(before.filter(({ sk }) => sk !== "SLOT"));
  });

  it("for an activity may be paid where the purpose is one", async () => {
    const activityId = donations.platform.ids.derived("need", "1");
    const { status, body } = await payOuts.ask({ purpose: "activity", amount: 100, activityId });
    expect(status).toBe(201);
    expect(await payOuts.approved(body.disbursementId)).toBe("approved");
  });

  it.each([
    ["0", { amount: 0 }],
    ["-1", { amount: -1 }],
    ["a fraction", { amount: 1.5 }],
    ["2^53", { amount: 2 ** 53 }],
    ["a text", { amount: "100" }],
    ["not the sum", { amount: 99 }],
  ])("of %s is no request", async (_what, amount) => {
    const { status, body } = await payOuts.ask({ ...one(girl, 100), ...amount });
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toBe("/amount");
  });

  it("names somebody once, people or an activity, and evidence that is a picture", async () => {
    const twice = {
      amount: 200,
      beneficiaries: [...one(girl, 100).beneficiaries, ...one(girl, 100).beneficiaries],
    };
    const executable = Buffer.from(`MZ${"\0".repeat(100)}This program cannot be run in DOS mode`).toString(
      "base64",
    );
    const cases = [
      [twice, "/beneficiaries"],
      [{ amount: 100 }, "/beneficiaries"],
      [{ ...one(girl, 100), activityId: donations.platform.ids.derived("need", "1") }, "/beneficiaries"],
      [{ ...one(girl, 100), evidence: [{ data: executable, description: "收据" }] }, "/evidence/0/data"],
    ] as const;
    for (const [body, pointer] of cases) {
      const answer = await payOuts.ask(body);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ pointer }]);
    }
    expect(await donations.rowsOf("DISBURSEMENT#")).not.toContainEqual(
      expect.objectContaining({ projectId }),
    );
  });

  it("sent again under its key is the same one", async () => {
    const headers = { "idempotency-key": "pay-out-1" };
    const first = await payOuts.ask(one(girl, 100), "worker", headers);
    expect((await payOuts.ask(one(girl, 100), "worker", headers)).body).toEqual(first.body);
  });

  it("of a project that has ended is neither asked for nor approved", async () => {
    const disbursementId = await payOuts.asked(girl, 100);
    await gifts.donations.projectChanged(projectId, { ...payOuts.projectAs("ended") }, 2);
    expect((await payOuts.ask(one(girl, 100))).body).toMatchObject({
      code: "wrong-state",
      rule: "project:ended",
    });
    expect((await payOuts.approve(disbursementId, "lead")).body.code).toBe("wrong-state");
  });
});

describe("evidence", () => {
  it("is kept without where and when it was taken, is read by staff, and never removed", async () => {
    const disbursementId = await payOuts.asked(girl, 100);
    await payOuts.addEvidence(disbursementId, "worker", { evidence: [receipt("签收单"), receipt()] });
    const { evidence } = await payOuts.read(disbursementId, "auditor");
    expect(evidence.map(({ description }: { description: string }) => description)).toEqual([
      "学费收据",
      "签收单",
      "学费收据",
    ]);
    const read = (place: string, who: string) =>
      donations.call("GET /v1/disbursements/{disbursementId}/evidence/{place}", {
        params: { disbursementId, place },
        token: tokenOf(who),
      });
    expect((await read("3", "auditor")).headers["content-type"]).toBe("image/jpeg");
    expect((await read("4", "auditor")).status).toBe(404);
    expect((await read("1", "far-lead")).status).toBe(404);
    const much = { evidence: [receipt(), receipt(), receipt()] };
    for (let n = 0; n < 3; n += 1) await payOuts.addEvidence(disbursementId, "worker", much);
    expect((await payOuts.addEvidence(disbursementId, "worker", { evidence: [receipt()] })).body.code).toBe(
      "too-many",
    );
  });
});
