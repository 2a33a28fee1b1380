import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { refundEvent } from "#test/support/stripe-events.ts";

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
const refund = async (donationId: string, amount: number) => {
  const of = { payment: `pi_${donationId}`, amount, donationId, projectId };
  await gifts.book(refundEvent(of, `re_${donationId}`, amount));
};

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
    await gifts.pay(body.donationId, amount);
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
    await gifts.pay(body.donationId, 1_000);
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
    await gifts.pay(body.donationId);
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
