import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { caller, tokenOf } from "#test/support/call-api.ts";
import { type Donations, startDonations } from "#test/support/donations-service.ts";
import { intentSucceeded } from "#test/support/stripe-events.ts";
import { startTestStripe, type TestStripe } from "#test/support/test-stripe.ts";

let stripe: TestStripe;
let donations: Donations;
let ask: ReturnType<typeof caller>;
const amount = 5_000;
beforeAll(async () => {
  stripe = await startTestStripe();
  donations = await startDonations(stripe.address, { factor: 1 });
  ask = caller(donations.service.api);
});
afterAll(() => stripe.close());

let projectId: string;
let projects = 0;
beforeEach(async () => {
  projects += 1;
  projectId = donations.platform.ids.derived("project", String(projects));
  await donations.projectChanged(projectId);
});
/** A guest's gift; what it says beside the sum. */
const gift = async (more: object = {}): Promise<{ donationId: string; readSecret: string }> =>
  (await donations.give(projectId, { amount, ...more })).body;
const paid = async (donationId: string) => {
  await donations.send(intentSucceeded({ payment: `pi_${donationId}`, amount, donationId, projectId }));
  await donations.post();
};
const receiptTo = (donationId: string, secret: string, email: unknown = "canary.guest@example.org") =>
  ask("POST /v1/donations/{donationId}/receipt", {
    params: { donationId },
    body: { email },
    headers: { "donation-secret": secret },
  });
const cardOf = async (donationId: string) => (await donations.rowsOf(`RECEIPT#${donationId}`))[0];
const eventsOf = (row: Record<string, unknown> | undefined) =>
  donations.service.toEvents?.({ new: row }) ?? [];

describe("word of a guest's gift", () => {
  it("is asked for after paying, by who has the secret, and tells others the gift alone", async () => {
    const { donationId, readSecret } = await gift();
    expect((await receiptTo(donationId, readSecret)).body.code).toBe("wrong-state");
    await paid(donationId);
    expect((await receiptTo(donationId, "wrong")).status).toBe(404);
    expect((await receiptTo(donationId, readSecret, "no address")).body.errors[0].pointer).toBe("/email");
    expect(await cardOf(donationId)).toBeUndefined();
    expect((await receiptTo(donationId, readSecret)).status).toBe(204);
    const card = await cardOf(donationId);
    expect(eventsOf(card)).toEqual([
      {
        name: "donations.ReceiptAsked",
        subject: donationId,
        version: 1,
        data: { projectId, amount, currency: "CNY", byMail: true },
      },
    ]);
    expect(JSON.stringify(await donations.rowsOf(""))).not.toMatch(/canary/i);
    // Whoever signs in with the address is asked whether the gift is theirs; it stays the guest's until then.
    const token = tokenOf("guest", { email: "canary.guest@example.org" });
    const { body } = await ask("GET /v1/me/donations/unclaimed", { token });
    expect(body.items.map((item: { donationId: string }) => item.donationId)).toEqual([donationId]);
    expect((await donations.read(donationId, readSecret)).body).toMatchObject({
      paymentId: `pi_${donationId}`,
      donor: null,
    });
  });

  it("goes to the address given before paying, once it is paid", async () => {
    const donor = { name: "某人", email: "canary.early@example.org" };
    const { donationId } = await gift({ donor });
    expect(eventsOf(await cardOf(donationId))).toEqual([]);
    await paid(donationId);
    const row = (await donations.rowsOf(`DONATION#${donationId}`)).find(({ sk }) => sk === "DONATION");
    const old = { ...row, status: "pending", paidAt: undefined, paymentId: undefined };
    expect(donations.service.toEvents?.({ old, new: row })).toMatchObject([
      { name: "donations.DonationReceived", data: { byMail: true } },
    ]);
  });

  it("goes nowhere once somebody has said whose the gift is", async () => {
    for (const mine of [true, false]) {
      const email = `claims-${mine}@example.org`;
      const { donationId, readSecret } = await gift({ donor: { name: "某人", email } });
      await paid(donationId);
      const token = tokenOf(`claims-${mine}`, { email });
      const params = { donationId };
      await ask("POST /v1/me/donations/{donationId}/claim", { token, params, body: { mine } });
      expect(await cardOf(donationId)).toBeUndefined();
      expect((await receiptTo(donationId, readSecret)).status).toBe(mine ? 409 : 204);
    }
  });

  it("is asked for so often a day, and at once by two is one address", async () => {
    const { donationId, readSecret } = await gift();
    await paid(donationId);
    const answers = await Promise.all([1, 2, 3].map(() => receiptTo(donationId, readSecret)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await cardOf(donationId)).toMatchObject({ version: 3 });
    await receiptTo(donationId, readSecret);
    await receiptTo(donationId, readSecret);
    expect(await receiptTo(donationId, readSecret)).toMatchObject({
      status: 429,
      body: { code: "limit-reached", limit: { name: "receipts-of-gift" } },
    });
  });
});
