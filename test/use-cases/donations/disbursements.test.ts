import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fundShardSchema, postingRowSchema } from "#services/donations/books/rows.ts";
import { verifyBook } from "#services/donations/books/rules/verify.ts";
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
const balance = async () => (await donations.fund(projectId)).balance.amount;
/** Whether the project's books have nothing wrong. */
const findings = async () => {
  const postings = (await donations.rowsOf("LEDGER#")).map((row) => postingRowSchema().parse(row));
  const shards = (await donations.rowsOf(`FUND#${projectId}`)).map((row) => fundShardSchema().parse(row));
  return verifyBook(
    postings.filter(({ book }) => book === projectId),
    shards,
  );
};

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
    expect(await balance()).toBe(100_000);
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
    expect(await findings()).toEqual([]);
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
    await gifts.donations.projectChanged(projectId, { ...projectAs("ended") }, 2);
    expect((await payOuts.ask(one(girl, 100))).body).toMatchObject({
      code: "wrong-state",
      rule: "project:ended",
    });
    expect((await payOuts.approve(disbursementId, "lead")).body.code).toBe("wrong-state");
  });
});

describe("the two steps", () => {
  let disbursementId: string;
  beforeEach(async () => {
    disbursementId = await payOuts.asked(girl, 30_000);
  });

  it("are taken in their order", async () => {
    const early = await payOuts.approve(disbursementId, "manager");
    expect(early).toMatchObject({ status: 409, body: { code: "wrong-state", rule: "step:1" } });
    await payOuts.approve(disbursementId, "lead");
    expect((await payOuts.approve(disbursementId, "everything")).status).toBe(202);
  });

  it("are never taken by who asked, nor both by one", async () => {
    const own = await payOuts.asked(girl, 100, "everything");
    expect((await payOuts.approve(own, "everything")).body.code).toBe("own-approval");
    await payOuts.approve(disbursementId, "everything");
    expect((await payOuts.approve(disbursementId, "everything")).body.code).toBe("own-approval");
  });

  it.each(["far-lead", "far-manager", "auditor", "admin", "worker", "nobody"])(
    "are not for %s",
    async (who) => {
      expect((await payOuts.approve(disbursementId, who)).status).toBeGreaterThanOrEqual(403);
      expect((await payOuts.read(disbursementId)).approvals).toEqual([]);
    },
  );

  it("taken by several at once are two, by two people", async () => {
    await payOuts.approve(disbursementId, "lead");
    const both = await Promise.all([
      payOuts.approve(disbursementId, "manager"),
      payOuts.approve(disbursementId, "everything"),
      payOuts.approve(disbursementId, "manager"),
    ]);
    expect(both.filter(({ status }) => status === 202)).toHaveLength(1);
    await donations.post();
    const { approvals } = await payOuts.read(disbursementId);
    expect(new Set(approvals.map(({ by }: { by: string }) => by)).size).toBe(2);
    expect(await balance()).toBe(70_000);
  });

  it("end with a sending back, after which it waits for nobody", async () => {
    const { body } = await payOuts.refuse(disbursementId, "lead", { reason: "evidence-unclear" });
    expect(body).toMatchObject({ status: "refused", next: null, refused: { reason: "evidence-unclear" } });
    expect(await waitingFor("auditor")).not.toContain(disbursementId);
  });

  it("leave the payment to finance who approved nothing of it", async () => {
    await payOuts.approve(disbursementId, "lead");
    await payOuts.approve(disbursementId, "everything");
    await donations.post();
    const nextFor = async (who: string) => (await payOuts.read(disbursementId, who)).next;
    expect(await nextFor("payer")).toEqual({ step: "payment", role: "finance", mine: true });
    expect((await nextFor("everything")).mine).toBe(false);
    expect((await nextFor("manager")).mine).toBe(false);
  });

  it("need evidence", async () => {
    const { body } = await payOuts.ask({ ...one(girl, 100), evidence: [] });
    expect((await payOuts.approve(body.disbursementId, "lead")).body.code).toBe("evidence");
    await payOuts.addEvidence(body.disbursementId, "worker", { evidence: [receipt()] });
    expect((await payOuts.approve(body.disbursementId, "lead")).status).toBe(200);
  });

  it("judge anew what has changed since it was asked for", async () => {
    await payOuts.approve(disbursementId, "lead");
    await donations.projectChanged(projectId, projectAs("published", { criteria: { sex: "male" } }), 2);
    expect((await payOuts.read(disbursementId)).broken).toMatchObject({ code: "criteria" });
    expect((await payOuts.approve(disbursementId, "manager")).body).toMatchObject({
      code: "criteria",
      rule: expect.stringMatching(/:sex$/),
    });
  });

  it("do not pay what breaks a rule when it is booked", async () => {
    await payOuts.approve(disbursementId, "lead");
    await payOuts.approve(disbursementId, "manager");
    await donations.projectChanged(projectId, projectAs("published", { criteria: { sex: "male" } }), 2);
    await donations.post();
    expect(await payOuts.read(disbursementId)).toMatchObject({
      status: "refused",
      refused: { reason: { code: "criteria" } },
    });
    expect(await waitingFor("auditor")).not.toContain(disbursementId);
    expect(await balance()).toBe(100_000);
  });
});

describe("money that is set aside", () => {
  it("of 50 disbursements of 100 from 1,000, booked at once, is that of exactly ten", async () => {
    projectId = await payOuts.newProject(1_000);
    const slotIds = await Promise.all(Array.from({ length: 50 }, () => payOuts.newSlot()));
    const all = await Promise.all(slotIds.map((slotId) => payOuts.asked(slotId, 100)));
    await Promise.all(all.map((id) => payOuts.approve(id, "lead")));
    await Promise.all(all.map((id) => payOuts.approve(id, "manager")));
    await Promise.allSettled([donations.post(), donations.post()]);
    await donations.post();
    const states = await Promise.all(all.map(async (id) => (await payOuts.read(id)).status));
    expect(states.filter((status) => status === "approved")).toHaveLength(10);
    expect(states.filter((status) => status === "refused")).toHaveLength(40);
    expect(await balance()).toBe(0);
    expect(await findings()).toEqual([]);
  });

  it("counts against the cap of its term, and no longer once it was given up", async () => {
    const capped = await payOuts.newSlot({ cap: 50_000 });
    const first = await payOuts.asked(capped, 40_000);
    const second = await payOuts.asked(capped, 40_000);
    expect(await payOuts.approved(first)).toBe("approved");
    expect((await payOuts.approve(second, "lead")).body).toMatchObject({ code: "cap" });
    expect((await payOuts.refuse(first, "lead", { reason: "amount-wrong" })).status).toBe(202);
    await donations.post();
    expect(await payOuts.read(first)).toMatchObject({
      status: "voided",
      refused: { reason: "amount-wrong" },
      next: null,
    });
    expect(await waitingFor("auditor")).not.toContain(first);
    expect(await balance()).toBe(100_000);
    expect(await payOuts.approved(second)).toBe("approved");
    expect(await findings()).toEqual([]);
  });

  it("is booked once, however often the stream brings it", async () => {
    const disbursementId = await payOuts.asked(girl, 30_000);
    await payOuts.approved(disbursementId);
    await Promise.all([donations.post(), donations.post(), donations.post()]);
    expect(await balance()).toBe(70_000);
  });

  it("is booked by the schedule if the stream does not bring it", async () => {
    const disbursementId = await payOuts.asked(girl, 30_000);
    await payOuts.approve(disbursementId, "lead");
    await payOuts.approve(disbursementId, "manager");
    donations.clock.advanceMinutes(6);
    await donations.redrive();
    expect((await payOuts.read(disbursementId)).status).toBe("approved");
  });
});

describe("the bank's payment", () => {
  let disbursementId: string;
  beforeEach(async () => {
    disbursementId = await payOuts.asked(girl, 30_000);
    await payOuts.approved(disbursementId);
  });

  it("is recorded by finance who approved nothing of it, once, for a day between", async () => {
    const tomorrow = new Date(donations.clock().getTime() + 86_400_000).toISOString().slice(0, 10);
    expect((await payOuts.execute(disbursementId, "payer", { on: tomorrow })).body.errors[0].pointer).toBe(
      "/on",
    );
    expect(
      (await payOuts.execute(disbursementId, "payer", { on: "2026-01-01" })).body.errors[0].pointer,
    ).toBe("/on");
    expect((await payOuts.execute(disbursementId, "manager")).status).toBeGreaterThanOrEqual(403);
    expect((await payOuts.execute(disbursementId)).status).toBe(202);
    expect((await payOuts.execute(disbursementId)).body.code).toBe("wrong-state");
    expect((await payOuts.refuse(disbursementId, "lead", { reason: "other" })).body.code).toBe("wrong-state");
  });

  it("is not recorded by an approver", async () => {
    const id = await payOuts.asked(girl, 100);
    await payOuts.approve(id, "lead");
    await payOuts.approve(id, "everything");
    await donations.post();
    expect((await payOuts.execute(id, "everything")).body.code).toBe("own-approval");
  });

  it("races with a refusal: one of the two", async () => {
    const [paid, refused] = await Promise.all([
      payOuts.execute(disbursementId),
      payOuts.refuse(disbursementId, "lead", { reason: "other" }),
    ]);
    expect([paid.status, refused.status].toSorted()).toEqual([202, 409]);
    await donations.post();
    const { status } = await payOuts.read(disbursementId);
    expect(status).toBe(paid.status === 202 ? "executed" : "voided");
    expect(await balance()).toBe(paid.status === 202 ? 70_000 : 100_000);
  });

  it("waits 24 hours where the county holds a large one, once", async () => {
    expect((await payOuts.hold(disbursementId, "admin")).body.code).toBe("below-hold");
    projectId = await payOuts.newProject(6_000_000);
    const large = await payOuts.newSlot({ cap: 99_999_999 });
    const id = await payOuts.asked(large, 5_000_001);
    await payOuts.approved(id);
    expect((await payOuts.hold(id, "lead")).status).toBeGreaterThanOrEqual(403);
    expect((await payOuts.hold(id, "admin")).status).toBe(200);
    expect((await payOuts.hold(id, "admin")).body.code).toBe("wrong-state");
    expect((await payOuts.execute(id)).body.code).toBe("held");
    donations.clock.advanceMinutes(24 * 60);
    expect((await payOuts.execute(id)).status).toBe(202);
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

/** The project of these tests in another state. */
const projectAs = (status: string, more: object = {}) => ({
  division: "430422103",
  operatorId: donations.platform.ids.derived("operator", "one"),
  criteria: { sex: "female" },
  purposes: ["school", "living", "activity"],
  status,
  ...more,
});
