import { readFileSync } from "node:fs";
import { createConnection } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { describe, expect, inject, it } from "vitest";
import { eventually, runningStack } from "#test/support/api.ts";
import { giftProject } from "#test/support/gift-project.ts";
import { aRegistration } from "#test/support/requests.ts";
import { intentSucceeded, refundEvent, stripeEvent } from "#test/support/stripe-events.ts";

const api = runningStack();
const taking = () => giftProject(api, { county: "430422" });
const aGift = { amount: 1_000, currency: "CNY", anonymous: false };

describe("nobody in particular", () => {
  it("gets at most 64 KB for any number of keys, in either language", async () => {
    const path = `POST /v1/projects/${await taking()}/donations`;
    for (const count of [1_000, 4_000, 7_000, 8_000]) {
      const body = Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1]));
      for (const language of ["en", "zh-CN"]) {
        const answer = await api.guest(path, body, { "accept-language": language });
        expect(answer.status).toBe(400);
        expect(JSON.stringify(answer.body).length).toBeLessThan(64 * 1_024);
      }
    }
  });

  it("fills no list of gifts of somebody else's", async () => {
    const path = `POST /v1/projects/${await taking()}/donations`;
    const donor = { name: "spam", email: "donor-66006@demo.invalid" };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.guest(path, { ...aGift, donor, message: "看这里" })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect((await api.as("donor-66006")("GET /v1/me/donations")).body.items).toEqual([]);
  });

  it("gets no gift of a guest behind the same address by the same key, and makes none twice by another spelling", async () => {
    const projectId = await taking();
    const spelt = projectId.replace("prj", "%70rj");
    const give = (id: string) =>
      api.guest(`POST /v1/projects/${id}/donations`, aGift, { "idempotency-key": "a-key-of-one-guest-8807" });
    const [first, again] = [await give(projectId), await give(spelt)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.donationId).toBe(first.body.donationId);
    const poor = await api.guest(`POST /v1/projects/${projectId}/donations`, aGift, {
      "idempotency-key": "1",
    });
    expect([poor.status, poor.body.errors?.[0].pointer]).toEqual([400, "header/Idempotency-Key"]);
  });

  it("hides nothing in a name, and looks like no other organisation by signs that nobody sees", async () => {
    const registered = await api.as("volunteer-66008")(
      "POST /v1/volunteers",
      aRegistration({ name: "\u200b演示 张\u200e三\u061c", phone: "+8613800136608" }),
    );
    expect(registered.body.name).toBe("演示 张三");
    const operator = (name: string) => api.as("admin-430422")("POST /v1/operators", { name });
    const named = (await operator("演示 同名机构")).body.operatorId;
    expect((await operator("演示\u200b 同名机构")).body.operatorId).toBe(named);
  });

  it("reads no body in another character set, and no number that people do not write so", async () => {
    const path = `POST /v1/projects/${await taking()}/donations`;
    const type = { "content-type": "application/json; charset=utf-16" };
    expect((await api.guest(path, JSON.stringify(aGift), type)).body.code).toBe("media-type");
    for (const limit of ["0x10", "1e2", "1.0", " 5"])
      expect((await api.guest(`GET /v1/needs?limit=${encodeURIComponent(limit)}`)).status).toBe(400);
  });

  it("reaches the database from no other machine", async () => {
    const port = Number(new URL(inject("stackDynamoDb")).port);
    const outward = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address: host } of outward) {
      const connected = await new Promise<boolean>((resolve) => {
        const socket = createConnection({ host, port, timeout: 2_000 });
        for (const [event, answer] of [
          ["connect", true],
          ["error", false],
          ["timeout", false],
        ] as const)
          socket.on(event, () => resolve(answer) ?? socket.destroy());
      });
      expect(connected, host).toBe(false);
    }
  });
});

describe("whoever can sign Stripe's events", () => {
  const { stripeWebhook: secret } = JSON.parse(readFileSync(join(inject("dataDir"), "secrets.json"), "utf8"));
  const send = async (event: ReturnType<typeof stripeEvent>, id: string) => {
    const payload = JSON.stringify({ ...event, id, created: Math.floor(Date.now() / 1_000) });
    const { status } = await api.guest("POST /v1/stripe/webhook", payload, {
      "stripe-signature": Stripe.webhooks.generateTestHeaderString({ payload, secret }),
    });
    expect(status).toBe(200);
  };

  it("makes a fund no larger than what was given, and no event stop the next", async () => {
    const projectId = await taking();
    const fund = async () => (await api.guest(`GET /v1/projects/${projectId}/fund`)).body;
    const before = await fund();
    const gift = await api.guest(`POST /v1/projects/${projectId}/donations`, { ...aGift, amount: 5_000 });
    const of = { payment: "pi_8809", amount: 5_000, donationId: gift.body.donationId, projectId };
    for (const name of ["constructor", "toString", "hasOwnProperty", "__proto__"])
      await send(stripeEvent(name, { object: "payment_intent", id: "pi_1" }), `evt_8809${name}`);
    await send({ ...intentSucceeded(of), account: "acct_1" } as never, "evt_8809account");
    await send(intentSucceeded({ ...of, payment: "p".repeat(3_000) }), "evt_8809long");
    await send(intentSucceeded(of), "evt_8809paid");
    await send(refundEvent(of, "re_8809", 500, "succeeded", "refund.created"), "evt_8809out");
    await send(refundEvent(of, "re_8809", 1_900, "failed", "refund.failed"), "evt_8809back");
    const after = await eventually(fund, ({ refunded }) => refunded.amount === before.refunded.amount + 500);
    expect(after.raised.amount).toBe(before.raised.amount + 5_000);
    expect(after.balance.amount).toBe(before.balance.amount + 4_500);
  });
});
