import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import { type Donations, startDonations } from "#test/support/donations-service.ts";
import { startFakeStripe } from "#test/support/fake-stripe.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { intentSucceeded, refundEvent } from "#test/support/stripe-events.ts";

let stripe: Awaited<ReturnType<typeof startFakeStripe>>;
let donations: Donations;
let projectId: string;
let projects = 0;

beforeAll(async () => {
  stripe = await startFakeStripe();
  donations = await startDonations(stripe.address);
});
afterAll(() => stripe.close());
beforeEach(async () => {
  projects += 1;
  projectId = donations.platform.ids.derived("project", String(projects));
  stripe.mode.status = 200;
  stripe.requests.length = 0;
  await donations.projectChanged(projectId);
});

const donor = { name: "Canary 王小明", email: "Canary.Donor@Example.org" };
const paid = async (donationId: string, amount = 5_000) => {
  await donations.send(intentSucceeded({ payment: `pi_${donationId}`, amount, donationId, projectId }));
  await donations.post();
};

const refund = async (donationId: string, amount: number) => {
  const of = { payment: `pi_${donationId}`, amount, donationId, projectId };
  await donations.send(refundEvent(of, `re_${donationId}`, amount));
  await donations.post();
};

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
    expect(stripe.requests).toEqual([]);
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
      checkoutUrl: `http://127.0.0.1/pay/checkout-${body.donationId}`,
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
    expect(JSON.stringify(stripe.requests)).not.toMatch(/canary/i);
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
    await paid(donationId);
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
    expect(stripe.requests).toHaveLength(1);
    expect((await donations.give(projectId, { amount: 5_001 }, { headers })).status).toBe(422);
  });

  it("answers 503 while Stripe fails, and goes on under the same key once it does not", async () => {
    const headers = { "idempotency-key": "3f0c9a52-gift-failing" };
    stripe.mode.status = 500;
    const failed = await donations.give(projectId, { amount: 5_000 }, { headers });
    expect(failed).toMatchObject({ status: 503, body: { code: "busy" } });
    expect(failed.headers["retry-after"]).toBe("2");
    stripe.mode.status = 200;
    expect((await donations.give(projectId, { amount: 5_000 }, { headers })).status).toBe(201);
    expect(new Set(stripe.requests.map(({ key }) => key)).size).toBe(1);
    const intents = (await donations.rowsOf("DONATION#")).filter((row) => row.projectId === projectId);
    expect(intents).toHaveLength(1);
  });

  it("is not gone on with where Stripe may have forgotten the key", async () => {
    const headers = { "idempotency-key": "3f0c9a53-stale-gift" };
    stripe.mode.status = 500;
    await donations.give(projectId, { amount: 5_000 }, { headers });
    stripe.mode.status = 200;
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
    expect(stripe.requests).toHaveLength(0);
  });

  it("in yen is in whole yen", async () => {
    await donations.give(projectId, { amount: 500, currency: "JPY" });
    const form = new URLSearchParams(stripe.requests[0]?.body);
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

describe("one's own gifts", () => {
  const mine = (subject: string, email?: string, query: Record<string, string> = {}) =>
    donations.call("GET /v1/me/donations", { token: tokenOf(subject, email ? { email } : {}), query });

  const unclaimed = async (subject: string, email?: string, query: Record<string, string> = {}) =>
    (
      await donations.call("GET /v1/me/donations/unclaimed", {
        token: tokenOf(subject, email ? { email } : {}),
        query,
      })
    ).body;
  const answer = (donationId: string, mine: boolean, subject: string, email?: string) =>
    donations.call("POST /v1/me/donations/{donationId}/claim", {
      token: tokenOf(subject, email ? { email } : {}),
      params: { donationId },
      body: { mine },
    });
  const rowOf = async (donationId: string) =>
    (await donations.rowsOf(`DONATION#${donationId}`)).find(({ sk }) => sk === "DONATION") ?? {};
  const idsOf = ({ items }: { items: { donationId: string }[] }) => items.map(({ donationId }) => donationId);
  /** A guest's gift under an address, paid. */
  const byGuest = async (email: string, amount: number) => {
    const { body } = await donations.give(projectId, {
      amount,
      donor: { name: "某人", email },
      message: "加油",
    });
    donations.clock.advanceMinutes(1);
    await paid(body.donationId, amount);
    return body.donationId as string;
  };

  it("are those made signed in, latest first and page by page", async () => {
    const gifts: string[] = [];
    for (const amount of [1_000, 2_000]) {
      gifts.unshift((await donations.give(projectId, { amount }, { token: tokenOf("amy") })).body.donationId);
      donations.clock.advanceMinutes(1);
    }
    expect(idsOf((await mine("amy")).body)).toEqual(gifts);
    const first = await mine("amy", undefined, { limit: "1" });
    const second = await mine("amy", undefined, { limit: "1", cursor: first.body.nextCursor });
    expect([...idsOf(first.body), ...idsOf(second.body)]).toEqual(gifts);
    expect((await mine("somebody", undefined, { cursor: first.body.nextCursor })).status).toBe(400);
  });

  it("may be a guest's under one's verified address: who says so has it in their list, with all that it says", async () => {
    const ann = ["ann", "ann@example.org"] as const;
    const [first, second] = [
      await byGuest("Ann@Example.org", 2_000),
      await byGuest("ann@example.org", 3_000),
    ];
    expect(idsOf(await unclaimed(...ann))).toEqual([second, first]);
    expect(JSON.stringify(await unclaimed(...ann))).not.toMatch(/某人|加油/);
    expect(idsOf(await unclaimed(...ann, { limit: "1" }))).toEqual([second]);
    // Nobody else is asked: not without a verified address, not under another one.
    for (const [subject, email] of [["ann"], ["else", "else@example.org"]] as const) {
      expect(idsOf(await unclaimed(subject, email))).toEqual([]);
      expect((await answer(first, true, subject, email)).status).toBe(404);
    }
    const token = tokenOf("ann", { email: "ann@example.org" });
    expect((await donations.read(first, undefined, token)).status).toBe(404);
    for (let again = 0; again < 2; again += 1)
      expect(await answer(first, true, ...ann)).toMatchObject({
        status: 200,
        body: { donationId: first, mine: true },
      });
    expect(idsOf(await unclaimed(...ann))).toEqual([second]);
    // From now on it is theirs, whatever the token says of an address.
    expect(idsOf((await mine("ann")).body)).toEqual([first]);
    expect((await donations.read(first, undefined, token)).body).toMatchObject({
      donor: { name: "某人" },
      message: "加油",
    });
    // What happens to it later leaves it there, and is told to them.
    const row = await rowOf(first);
    const refunded = { ...row, status: "refunded", refunded: 2_000, version: 9 };
    expect(donations.service.toEvents?.({ old: row, new: refunded })).toMatchObject([
      {
        name: "donations.DonationRefunded",
        data: { personId: personOf(donations.platform.ids, "ann").personId },
      },
    ]);
  });

  it("that one says is not one's own is never asked about again, not after a refund either", async () => {
    const bob = ["bob", "bob@example.org"] as const;
    const gift = await byGuest("bob@example.org", 2_000);
    expect((await answer(gift, false, ...bob)).body).toEqual({ donationId: gift, mine: false });
    expect(idsOf(await unclaimed(...bob))).toEqual([]);
    const row = await rowOf(gift);
    for (const key of ["donorKey", "guestKey", "claimedBy"]) expect(row).not.toHaveProperty(key);
    await refund(gift, 500);
    expect(await rowOf(gift)).toMatchObject({ status: "partly-refunded" });
    expect(idsOf(await unclaimed(...bob))).toEqual([]);
    expect((await answer(gift, true, ...bob)).status).toBe(404);
    expect(idsOf((await mine(...bob)).body)).toEqual([]);
  });

  it("never are asked about before they are paid: somebody else may have begun them under one's address", async () => {
    const { body } = await donations.give(projectId, { amount: 1_000, donor, message: "spam" });
    const owner = ["owner", "canary.donor@example.org"] as const;
    const token = tokenOf("owner", { email: "canary.donor@example.org" });
    expect(idsOf(await unclaimed(...owner))).toEqual([]);
    expect((await answer(body.donationId, true, ...owner)).status).toBe(404);
    expect((await donations.read(body.donationId, undefined, token)).status).toBe(404);
    expect((await donations.read(body.donationId, body.readSecret)).status).toBe(200);
    await paid(body.donationId, 1_000);
    expect(idsOf(await unclaimed(...owner))).toEqual([body.donationId]);
  });

  it("are nobody else's: without the secret, or as another person, a gift is not found", async () => {
    const { body } = await donations.give(projectId, { amount: 5_000, donor }, { token: tokenOf("ann") });
    const { donationId, readSecret } = body;
    const other = await donations.give(projectId, { amount: 5_000 });
    expect((await donations.read(donationId, undefined, tokenOf("ann"))).status).toBe(200);
    expect((await donations.read(donationId, readSecret)).status).toBe(200);
    for (const secret of [undefined, "", "x", other.body.readSecret, "一".repeat(43)])
      expect((await donations.read(donationId, secret)).status).toBe(404);
    expect((await donations.read(donationId, undefined, tokenOf("other"))).status).toBe(404);
    expect((await donations.call("GET /v1/me/donations")).status).toBe(401);
  });

  it("are acknowledged once paid, by name, and as no tax document", async () => {
    await donations.projectChanged(projectId, { demo: true }, 2);
    const { body } = await donations.give(projectId, { amount: 5_000, donor, anonymous: true });
    const acknowledgment = () =>
      donations.call("GET /v1/donations/{donationId}/acknowledgment", {
        params: { donationId: body.donationId },
        headers: { "donation-secret": body.readSecret },
      });
    expect((await acknowledgment()).body.code).toBe("wrong-state");
    await paid(body.donationId);
    expect((await acknowledgment()).body).toMatchObject({
      name: donor.name,
      amount: 5_000,
      status: "paid",
      anonymous: true,
      receiptNo: null,
      statement: expect.stringContaining("不是公益事业捐赠票据"),
      notice: "演示，不收真款",
    });
  });
});

it("a gift's person is told to others by id alone", async () => {
  const { body } = await donations.give(projectId, { amount: 5_000, donor }, { token: tokenOf("ann") });
  const gift = async () =>
    (await donations.rowsOf(`DONATION#${body.donationId}`)).find(({ sk }) => sk === "DONATION");
  const before = await gift();
  await paid(body.donationId);
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
