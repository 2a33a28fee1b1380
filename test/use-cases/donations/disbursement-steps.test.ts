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
    expect(await payOuts.balance()).toBe(70_000);
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
    await donations.projectChanged(
      projectId,
      payOuts.projectAs("published", { criteria: { sex: "male" } }),
      2,
    );
    expect((await payOuts.read(disbursementId)).broken).toMatchObject({ code: "criteria" });
    expect((await payOuts.approve(disbursementId, "manager")).body).toMatchObject({
      code: "criteria",
      rule: expect.stringMatching(/:sex$/),
    });
  });

  it("end where the project was handed on, which leaves it to be sent back and asked for anew", async () => {
    await payOuts.approve(disbursementId, "lead");
    const other = donations.platform.ids.derived("operator", "other");
    await donations.projectChanged(projectId, payOuts.projectAs("published", { operatorId: other }), 2);
    expect((await payOuts.approve(disbursementId, "far-manager")).body).toMatchObject({
      code: "wrong-state",
      rule: "project:handed-on",
    });
    expect((await payOuts.refuse(disbursementId, "far-manager", { reason: "other" })).status).toBe(200);
  });

  it("do not pay what breaks a rule when it is booked", async () => {
    await payOuts.approve(disbursementId, "lead");
    await payOuts.approve(disbursementId, "manager");
    await donations.projectChanged(
      projectId,
      payOuts.projectAs("published", { criteria: { sex: "male" } }),
      2,
    );
    await donations.post();
    expect(await payOuts.read(disbursementId)).toMatchObject({
      status: "refused",
      refused: { reason: { code: "criteria" } },
    });
    expect(await waitingFor("auditor")).not.toContain(disbursementId);
    expect(await payOuts.balance()).toBe(100_000);
  });
});
