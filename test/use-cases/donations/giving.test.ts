import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { grantRoles } from "#test/support/network-cards.ts";

let gifts: Gifts;
let donations: Donations;
let projectId: string;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await gifts.newProject();
});

const donor = { name: "Canary 王小明", email: "Canary.Donor@Example.org" };

describe("giving", () => {
  it("asks about personal words in the message before anything is paid", async () => {
    const words = "张奶奶中风";
    const refused = await donations.give(projectId, { amount: 5_000, message: "电话 13800000000" });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, "/message"]);
    const answer = await donations.give(projectId, { amount: 5_000, message: `给${words}用` });
    expect([answer.status, answer.body.code, answer.body.errors[0].params]).toEqual([
      409,
      "personal-words",
      { words },
    ]);
    expect(gifts.stripe.requests).toEqual([]);
    const confirmed = { amount: 5_000, message: `给${words}用`, confirmedWords: [words] };
    const { status, body } = await donations.give(projectId, confirmed);
    expect(status).toBe(201);
    expect((await donations.read(body.donationId, body.readSecret)).body.message).toBe(`给${words}用`);
  });

  it("answers where to pay, and the secret that opens the gift", async () => {
    const { status, body } = await donations.give(projectId, {
      amount: 5_000,
      donor,
      message: "Canary words",
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      donationId: expect.stringMatching(/^don_/),
      checkoutUrl: expect.stringMatching(/\/checkout\/cs_test_/),
      status: "pending",
      readSecret: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect((await donations.read(body.donationId, body.readSecret)).body).toMatchObject({
      donationId: body.donationId,
      projectName: "春蕾计划",
      status: "pending",
      amount: 5_000,
      currency: "CNY",
      refunded: { amount: 0, currency: "CNY" },
      paidAt: null,
      donor: { name: donor.name, email: "canary.donor@example.org" },
      message: "Canary words",
      checkoutUrl: body.checkoutUrl,
    });
  });

  it("keeps name, address and words sealed, and tells Stripe nothing of them", async () => {
    await donations.give(projectId, { amount: 5_000, donor, message: "Canary words" });
    expect(JSON.stringify(await donations.rowsOf(""))).not.toMatch(/canary/i);
    expect(JSON.stringify(gifts.stripe.requests)).not.toMatch(/canary/i);
    expect(JSON.stringify(donations.logged)).not.toMatch(/canary/i);
  });

  it("has its donor's texts redacted by who answers for the project's place, and shows them nothing", async () => {
    await grantRoles(donations.platform, "admin", [{ role: "county_admin", county: "430422" }]);
    await grantRoles(donations.platform, "far-admin", [{ role: "county_admin", county: "430103" }]);
    const { body } = await donations.give(projectId, {
      amount: 5_000,
      donor: { ...donor, email: "redacted@example.org" },
      message: "Canary words",
    });
    const { donationId, readSecret } = body;
    const redact = (who: string, texts: object) =>
      donations.call("POST /v1/donations/{donationId}/redact", {
        token: tokenOf(who),
        params: { donationId },
        body: texts,
      });
    expect((await redact("far-admin", { message: null })).status).toBe(404);
    const fields = ["message", "donorName"];
    expect((await redact("admin", { message: null, donorName: "爱心人士" })).body).toEqual({
      donationId,
      redactions: [
        { by: personOf(donations.platform.ids, "admin").personId, at: expect.any(String), fields },
      ],
    });
    await gifts.pay(donationId);
    expect((await donations.read(donationId, readSecret)).body).toMatchObject({
      status: "paid",
      donor: { name: "爱心人士", email: "redacted@example.org" },
      message: "（内容已删除）",
    });
    const silent = (await donations.give(projectId, { amount: 5_000 })).body;
    const params = { donationId: silent.donationId };
    const options = { token: tokenOf("admin"), params, body: { message: "谢谢大家" } };
    expect((await donations.call("POST /v1/donations/{donationId}/redact", options)).status).toBe(200);
    expect((await donations.read(silent.donationId, silent.readSecret)).body.message).toBeNull();
  });

  it("keeps no copy of the project's name, so that a name that is taken away is gone", async () => {
    const { body } = await donations.give(projectId, { amount: 5_000 });
    await donations.projectChanged(projectId, { name: "（内容已删除）" }, 2);
    expect(JSON.stringify(await donations.rowsOf(`DONATION#${body.donationId}`))).not.toContain("春蕾");
    expect((await donations.read(body.donationId, body.readSecret)).body.projectName).toBe("（内容已删除）");
  });

  it("twice under one Idempotency-Key is one gift with one checkout", async () => {
    const headers = { "idempotency-key": "3f0c9a51-gift-twice" };
    const first = await donations.give(projectId, { amount: 5_000 }, { headers });
    const second = await donations.give(projectId, { amount: 5_000 }, { headers });
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(gifts.stripe.requests).toHaveLength(1);
    expect((await donations.give(projectId, { amount: 5_001 }, { headers })).status).toBe(422);
  });

  it("answers 503 while Stripe fails, and goes on under the same key once it does not", async () => {
    const headers = { "idempotency-key": "3f0c9a52-gift-failing" };
    gifts.stripe.faults.set({ kind: "down" });
    const failed = await donations.give(projectId, { amount: 5_000 }, { headers });
    expect(failed).toMatchObject({ status: 503, body: { code: "busy" } });
    expect(failed.headers["retry-after"]).toBe("2");
    gifts.stripe.faults.set(null);
    expect((await donations.give(projectId, { amount: 5_000 }, { headers })).status).toBe(201);
    expect(new Set(gifts.stripe.requests.map(({ key }) => key)).size).toBe(1);
    const intents = (await donations.rowsOf("DONATION#")).filter((row) => row.projectId === projectId);
    expect(intents).toHaveLength(1);
  });

  it("is not gone on with where Stripe may have forgotten the key", async () => {
    const headers = { "idempotency-key": "3f0c9a53-stale-gift" };
    gifts.stripe.faults.set({ kind: "down" });
    await donations.give(projectId, { amount: 5_000 }, { headers });
    gifts.stripe.faults.set(null);
    const begun = donations.clock().toISOString();
    donations.clock.advanceMinutes(23 * 60 + 1);
    const late = await donations.give(projectId, { amount: 5_000 }, { headers });
    expect(late.body.code).toBe("wrong-state");
    donations.clock.set(begun);
  });

  it.each([
    [{ amount: 0 }, "/amount"],
    [{ amount: -1 }, "/amount"],
    [{ amount: 99 }, "/amount"],
    [{ amount: 49, currency: "JPY" }, "/amount"],
    [{ amount: 0.5 }, "/amount"],
    [{ amount: 100_000_000 }, "/amount"],
    [{ amount: "5000" }, "/amount"],
    [{ amount: 5_000, currency: "XYZ" }, "/currency"],
    [{ amount: 5_000, donor: { name: "a" } }, "/donor/email"],
    [{ amount: 5_000, donor: { name: "a", email: "b" } }, "/donor/email"],
    [{ amount: 5_000, purpose: "x" }, "/purpose"],
  ])("of %j is refused at %s, and nothing is stored", async (body, pointer) => {
    const before = (await donations.rowsOf("")).length;
    const refused = await donations.give(projectId, body);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect((await donations.rowsOf("")).length).toBe(before);
    expect(gifts.stripe.requests).toHaveLength(0);
  });

  it("in yen is in whole yen", async () => {
    await donations.give(projectId, { amount: 500, currency: "JPY" });
    const form = new URLSearchParams(gifts.stripe.requests[0]?.body);
    expect(form.get("line_items[0][price_data][unit_amount]")).toBe("500");
    expect(form.get("line_items[0][price_data][currency]")).toBe("jpy");
  });
});

describe("a project", () => {
  it.each([
    [{ status: "draft", takesGifts: false }, 404, "not-found"],
    [{ status: "ended", takesGifts: false }, 409, "fundraising-closed"],
    [{ fundraisingMode: "offline", takesGifts: false }, 409, "fundraising-closed"],
    [{ currencies: ["JPY"] }, 409, "wrong-currency"],
  ])("with %j answers %i %s", async (more, status, code) => {
    await donations.projectChanged(projectId, more, 2);
    expect(await donations.give(projectId, { amount: 5_000 })).toMatchObject({ status, body: { code } });
  });

  it("that nobody has told of is not found", async () => {
    const unknown = donations.platform.ids.fresh("project");
    expect((await donations.give(unknown, { amount: 5_000 })).status).toBe(404);
    expect(
      (await donations.call("GET /v1/projects/{projectId}/fund", { params: { projectId: unknown } })).status,
    ).toBe(404);
  });

  it("stays as last told, whichever news comes last", async () => {
    await donations.projectChanged(projectId, { status: "ended", takesGifts: false }, 3);
    await donations.projectChanged(projectId, {}, 2);
    expect((await donations.give(projectId, { amount: 5_000 })).body.code).toBe("fundraising-closed");
  });

  it("with targeted fundraising takes gifts of those invited, signed in, and of nobody else", async () => {
    const invited = [donations.platform.blindIndex("email", "invited@example.org")];
    await donations.projectChanged(projectId, { fundraisingMode: "targeted", invited }, 2);
    const as = (email?: string) => ({ token: tokenOf(`of-${email}`, email ? { email } : {}) });
    const guest = { name: "a", email: "invited@example.org" };
    expect((await donations.give(projectId, { amount: 5_000, donor: guest })).body.code).toBe("not-invited");
    expect((await donations.give(projectId, { amount: 5_000 }, as())).body.code).toBe("not-invited");
    expect((await donations.give(projectId, { amount: 5_000 }, as("other@example.org"))).body.code).toBe(
      "not-invited",
    );
    expect((await donations.give(projectId, { amount: 5_000 }, as("Invited@Example.org"))).status).toBe(201);
  });
});

it("a gift's person is told to others by id alone", async () => {
  const { body } = await donations.give(projectId, { amount: 5_000, donor }, { token: tokenOf("ann") });
  const gift = async () =>
    (await donations.rowsOf(`DONATION#${body.donationId}`)).find(({ sk }) => sk === "DONATION");
  const before = await gift();
  await gifts.pay(body.donationId);
  const after = await gift();
  const { personId } = personOf(donations.platform.ids, "ann");
  expect(donations.service.toEvents?.({ old: before, new: after })).toEqual([
    {
      name: "donations.DonationReceived",
      subject: body.donationId,
      version: 2,
      data: { projectId, amount: 5_000, currency: "CNY", personId },
    },
  ]);
  expect(donations.service.toEvents?.({ old: after, new: after })).toEqual([]);
});
