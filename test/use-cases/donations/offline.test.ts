import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fundShardSchema, postingRowSchema } from "#services/donations/books/rows.ts";
import { verifyBook } from "#services/donations/books/rules/verify.ts";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { type PayOuts, startPayOuts } from "#test/support/pay-outs.ts";

let gifts: Gifts;
let donations: Donations;
let payOuts: PayOuts;
let projectId: string;
let references = 0;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
  payOuts = await startPayOuts(gifts);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await payOuts.newProject(10_000);
});

/** A bank transfer of 500 yuan that was received on the day of these tests. */
const transfer = (more: object = {}) => {
  references += 1;
  return {
    kind: "bank",
    amount: 50_000,
    currency: "CNY",
    receivedOn: "2026-03-02",
    reference: `20260302${references}`,
    anonymous: false,
    donor: { name: "演示 捐赠人", email: "donor@demo.invalid" },
    ...more,
  };
};
const cash = (more: object = {}) => ({ ...transfer(more), kind: "cash", reference: undefined });
const goods = (more: object = {}) => ({
  kind: "goods",
  goods: [{ what: "书包", quantity: 20, unit: "个" }],
  receivedOn: "2026-03-02",
  anonymous: true,
  ...more,
});

const enter = (body: object, who = "worker", headers: Record<string, string> = {}) =>
  donations.call("POST /v1/projects/{projectId}/offline-donations", {
    token: tokenOf(who),
    params: { projectId },
    body,
    headers,
  });
const entered = async (body: object, who = "worker"): Promise<string> => {
  const { status, body: gift } = await enter(body, who);
  if (status !== 201) throw new Error(`entered: ${status} ${JSON.stringify(gift)}`);
  return gift.offlineDonationId;
};
const step = (action: string) => (offlineDonationId: string, who: string, body?: object) =>
  donations.call(`POST /v1/offline-donations/{offlineDonationId}/${action}`, {
    token: tokenOf(who),
    params: { offlineDonationId },
    ...(body ? { body } : {}),
  });
const [confirm, refuse] = [step("confirm"), step("refuse")];
const read = async (offlineDonationId: string, who = "lead") =>
  (
    await donations.call("GET /v1/offline-donations/{offlineDonationId}", {
      token: tokenOf(who),
      params: { offlineDonationId },
    })
  ).body;
/** Entered, confirmed and booked. */
const given = async (body: object): Promise<string> => {
  const id = await entered(body);
  await confirm(id, "lead");
  await donations.post();
  return id;
};
const funds = async () =>
  (await donations.call("GET /v1/projects/{projectId}/funds", { params: { projectId } })).body.items.map(
    ({ source, raised, balance, count }: Record<string, { amount: number; currency: string }>) =>
      `${source} ${raised?.currency} ${raised?.amount} ${balance?.amount} ${count}`,
  );
const findings = async () => {
  const postings = (await donations.rowsOf("LEDGER#")).map((row) => postingRowSchema().parse(row));
  const shards = (await donations.rowsOf(`FUND#${projectId}`)).map((row) => fundShardSchema().parse(row));
  return verifyBook(
    postings.filter(({ book }) => book === projectId),
    shards,
  );
};

describe("a gift by bank transfer", () => {
  it("is entered by one, confirmed by another, and in the fund of its source once", async () => {
    const first = await enter(transfer({ source: "lottery" }));
    expect(first).toMatchObject({
      status: 201,
      body: { status: "entered", donor: { name: "演示 捐赠人", email: "donor@demo.invalid" } },
    });
    const id = first.body.offlineDonationId;
    expect(await funds()).toEqual(["donated CNY 10000 10000 1"]);
    expect(await confirm(id, "lead")).toMatchObject({ status: 202, body: { status: "booking" } });
    await Promise.all([donations.post(), donations.post()]);
    expect(await read(id)).toMatchObject({ status: "confirmed", confirmed: { at: expect.any(String) } });
    expect(await funds()).toEqual(["donated CNY 10000 10000 1", "lottery CNY 50000 50000 1"]);
    expect((await donations.rowsOf(`LEDGER#${id}`))[0]).toMatchObject({
      kind: "gift",
      offlineDonationId: id,
      entries: [
        { account: "bank", debit: 50_000 },
        { account: `fund:${projectId}:lottery`, credit: 50_000 },
      ],
    });
    expect((await confirm(id, "manager")).body.code).toBe("wrong-state");
    expect(await findings()).toEqual([]);
  });

  it("is never confirmed by who entered it, nor by two at once", async () => {
    const own = await entered(transfer(), "everything");
    expect((await confirm(own, "everything")).body.code).toBe("own-approval");
    const both = await Promise.all([confirm(own, "lead"), confirm(own, "finance")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
  });

  it("is entered and confirmed by the place's own people", async () => {
    const id = await entered(transfer());
    for (const who of ["far-lead", "far-manager", "auditor", "worker", "nobody"])
      expect((await confirm(id, who)).status).toBeGreaterThanOrEqual(403);
    for (const who of ["lead", "manager", "auditor"])
      expect((await enter(transfer(), who)).status).toBeGreaterThanOrEqual(403);
    expect((await enter(transfer(), "finance")).status).toBe(201);
  });

  it("has a reference that its organisation enters once, also by two at once, until it is refused", async () => {
    const body = transfer({ reference: "abcd-1" });
    const twice = await Promise.all([enter(body), enter({ ...body, reference: "ABCD-1" }, "finance")]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [first, second] = twice[0]?.status === 201 ? twice : [...twice].reverse();
    expect(second?.body).toMatchObject({ code: "entered-already", rule: first?.body.offlineDonationId });
    expect(
      (await refuse(first?.body.offlineDonationId, "lead", { reason: "amount-wrong" })).body,
    ).toMatchObject({ status: "refused", refused: { reason: "amount-wrong" } });
    expect((await enter(body)).status).toBe(201);
  });

  it("sent again under its key is the same one", async () => {
    const [body, headers] = [transfer(), { "idempotency-key": "offline-1" }];
    const first = await enter(body, "worker", headers);
    expect((await enter(body, "worker", headers)).body).toEqual(first.body);
  });

  it("names its donor sealed: to who enters and confirms, not to an auditor, nor in a list", async () => {
    const id = await entered(transfer());
    expect((await read(id, "auditor")).donor).toBeNull();
    expect((await read(id, "finance")).donor).toMatchObject({ name: "演示 捐赠人" });
    const list = await donations.call("GET /v1/projects/{projectId}/offline-donations", {
      token: tokenOf("auditor"),
      params: { projectId },
    });
    expect(list.body.items).toMatchObject([{ offlineDonationId: id, amount: 50_000 }]);
    expect(JSON.stringify([list.body, await donations.rowsOf(`OFFLINE#${id}`)])).not.toMatch(/捐赠人|@/);
  });

  it("is refused by the field that is wrong", async () => {
    const wrong: readonly [object, string][] = [
      ...[0, -1, 1.5, 2 ** 53, "100"].map((amount): [object, string] => [{ amount }, "/amount"]),
      [{ currency: "XYZ" }, "/currency"],
      [{ currency: "USD" }, "/currency"],
      [{ receivedOn: "2026-03-03" }, "/receivedOn"],
      [{ reference: undefined }, "/reference"],
      [{ source: "loan" }, "/source"],
      [{ goods: [] }, "/goods"],
    ];
    const answers = await Promise.all(wrong.map(([more]) => enter(transfer(more))));
    expect(answers.map(({ status, body }) => [status, body.errors?.[0].pointer])).toEqual(
      wrong.map(([, pointer]) => [400, pointer]),
    );
  });
});

describe("a gift in cash or of goods", () => {
  it("lies in cash, or is counted and never added to money", async () => {
    const id = await given(cash());
    expect((await donations.rowsOf(`LEDGER#${id}`))[0]?.entries).toMatchObject([
      { account: "cash", debit: 50_000 },
      { account: `fund:${projectId}`, credit: 50_000 },
    ]);
    const things = await entered(goods());
    expect(await confirm(things, "lead")).toMatchObject({
      status: 200,
      body: { status: "confirmed", amount: null, goods: [{ quantity: 20, unit: "个" }], donor: null },
    });
    await donations.post();
    expect(await donations.rowsOf(`LEDGER#${things}`)).toEqual([]);
    expect(await funds()).toEqual(["donated CNY 60000 60000 2"]);
    expect((await enter(goods({ amount: 100 }))).status).toBe(400);
  });

  it("is traced as any other gift, first in, first out", async () => {
    const girl = await payOuts.newSlot();
    donations.clock.advanceMinutes(1);
    const id = await given(cash());
    donations.clock.advanceMinutes(1);
    const disbursementId = await payOuts.asked(girl, 30_000);
    await payOuts.approved(disbursementId);
    await payOuts.execute(disbursementId);
    await donations.post();
    await donations.traced(disbursementId);
    const shares = (await donations.rowsOf("TRACE#")).filter((row) => row.disbursementId === disbursementId);
    expect(shares.map(({ amount }) => amount).toSorted()).toEqual([10_000, 20_000]);
    expect(await donations.rowsOf(`TRACE#${id}`)).toMatchObject([{ donationId: id, amount: 20_000 }]);
    expect(await findings()).toEqual([]);
  });
});

describe("a project that takes no gifts", () => {
  const state = (status: string) =>
    donations.projectChanged(
      projectId,
      { division: "430422103", operatorId: donations.platform.ids.derived("operator", "one"), status },
      2,
    );

  it.each(["draft", "ended"])("as %s gets none entered", async (status) => {
    await state(status);
    expect((await enter(cash())).body).toMatchObject({ code: "wrong-state", rule: `project:${status}` });
  });

  it("gets none booked that was confirmed before", async () => {
    const [late, later] = [await entered(transfer()), await entered(cash())];
    await confirm(late, "lead");
    await state("ended");
    expect((await confirm(later, "lead")).body.rule).toBe("project:ended");
    await donations.post();
    expect(await read(late)).toMatchObject({ status: "refused", refused: { reason: "project-closed" } });
    expect(await funds()).toEqual(["donated CNY 10000 10000 1"]);
  });
});
