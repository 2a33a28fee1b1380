import { afterAll, beforeAll, expect, it } from "vitest";
import { schedules } from "#infra/local/stripe/deliveries/delivery-schedules.ts";
import type { Listening } from "#infra/local/stripe/http/listen.ts";
import { complete } from "#infra/local/stripe/moves/checkout.ts";
import { answerDispute, decide, openDispute } from "#infra/local/stripe/moves/disputes.ts";
import { failRefund } from "#infra/local/stripe/moves/refunds.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { type Donations, startDonations, webhookSecret } from "#test/support/donations-service.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { dayMs, type StandInWorld, standInWorld } from "#test/support/stand-in.ts";
import { wholeRun } from "#test/support/whole-run.ts";

const place = { county: "430422", division: "430422103", operatorId: "opr_1" };
let world: StandInWorld;
let listening: Listening;
let donations: Donations;
let projectId: string;

beforeAll(async () => {
  world = standInWorld({
    start: new Date("2026-03-02T09:00:00+08:00"),
    secret: webhookSecret,
    receive: async (payload, signature) => (await donations.webhook(payload, signature)).status ?? 500,
  });
  listening = await world.listen();
  donations = await startDonations(listening.url);
  projectId = donations.platform.ids.derived("project", "disputes");
  await donations.projectChanged(projectId, place);
  const { platform } = donations;
  await grantRoles(platform, "finance", [{ role: "finance", county: "430422", operatorId: "opr_1" }]);
  await grantRoles(platform, "others", [{ role: "finance", county: "430422", operatorId: "opr_2" }]);
  await grantRoles(platform, "manager", [
    { role: "ngo_manager", county: "430422", operatorId: "opr_1", divisions: ["430422103"] },
  ]);
  await grantRoles(platform, "auditor", [{ role: "auditor", county: "430422" }]);
  await grantRoles(platform, "admin", [{ role: "county_admin", county: "430422", divisions: ["430422"] }]);
});
afterAll(() => listening.close());

const arrive = async (ms = 0) => {
  donations.clock.advanceMinutes(ms / 60_000);
  await world.advance(ms);
  await donations.post();
};

/** A gift that is paid and in its fund, with its charge at Stripe. */
const give = async (amount: number) => {
  const { body } = await donations.give(projectId, { amount });
  await fetch(`${body.checkoutUrl}/complete`, { method: "POST", body: JSON.stringify({ outcome: "paid" }) });
  await arrive();
  const { body: gift } = await donations.read(body.donationId, body.readSecret);
  const { latest_charge: charge } = await world.stripe.paymentIntents.retrieve(gift.paymentId);
  return { ...body, charge: String(charge), paymentId: gift.paymentId };
};
const list = async (who: string) => (await donations.call("GET /v1/disputes", { token: tokenOf(who) })).body;
const note = (who: string, disputeId: string) =>
  donations.call("POST /v1/disputes/{disputeId}/evidence", { token: tokenOf(who), params: { disputeId } });
const inFund = async () => {
  const { balance, disputed, refunded } = await donations.fund(projectId);
  return [balance.amount, disputed.amount, refunded.amount];
};

it("a disputed gift leaves the fund until the bank has decided, and its deadline is said once", async () => {
  const { charge } = await give(8_800);
  const asked = await world.act((work) => openDispute(work, { charge, inquiry: true }));
  await arrive();
  expect(await inFund()).toEqual([8_800, 0, 0]);
  await world.act((work) => decide(work, asked.id, "escalated"));
  await arrive();
  expect(await inFund()).toEqual([0, 8_800, 0]);
  const { items, totals } = await list("finance");
  expect(items).toMatchObject([
    {
      disputeId: asked.id,
      projectId,
      status: "needs_response",
      fromFund: { amount: 8_800 },
      shortfall: { amount: 0 },
      dueBy: "2026-03-11T01:00:00.000Z",
      answered: false,
      noted: null,
    },
  ]);
  expect(totals).toEqual([{ currency: "CNY", open: 1, held: 8_800, lost: 0 }]);
  expect((await list("auditor")).items).toHaveLength(1);
  expect(await list("others")).toEqual({ items: [], totals: [], nextCursor: null });
  expect(await list("admin")).toEqual({ items: [], totals, nextCursor: null });

  await donations.redrive();
  const warnings = () => donations.logged.filter(({ event }) => event === "dispute-due");
  expect(warnings()).toEqual([]);
  await arrive(7 * dayMs);
  await donations.redrive();
  await donations.redrive();
  expect(warnings()).toHaveLength(1);

  expect((await note("others", asked.id)).status).toBe(404);
  expect((await note("auditor", asked.id)).status).toBe(403);
  expect((await note("finance", asked.id)).body.noted.by).toMatch(/^per_/);
  await world.act((work) =>
    answerDispute(work, asked.id, { evidence: { uncategorized_text: "winning_evidence" } }),
  );
  await arrive();
  expect(await inFund()).toEqual([8_800, 0, 0]);
  expect((await list("finance")).items).toMatchObject([
    { status: "won", answered: true, fromFund: { amount: 0 } },
  ]);
  expect(await note("finance", asked.id)).toMatchObject({ status: 409, body: { code: "wrong-state" } });
});

it("a lost dispute is gone for good, and nobody's data is kept of it", async () => {
  const { charge } = await give(5_000);
  const opened = await world.act((work) => openDispute(work, { charge }));
  await world.act((work) => decide(work, opened.id, "lost"));
  await arrive();
  expect(await inFund()).toEqual([8_800, 5_000, 0]);
  expect((await list("finance")).totals).toEqual([{ currency: "CNY", open: 0, held: 0, lost: 5_000 }]);
  const gifts = await donations.rowsOf("DONATION#");
  expect(gifts.filter(({ sk }) => sk === "DONATION").map(({ status }) => status)).toContain("refunded");
  expect((await donations.rowsOf("INBOX#")).filter(({ status }) => status !== "done")).toEqual([]);
});

type Gift = Awaited<ReturnType<typeof give>>;
const ask = ({ donationId, readSecret }: Gift, amount: number) =>
  donations.call("POST /v1/donations/{donationId}/refunds", {
    params: { donationId },
    headers: { "donation-secret": readSecret },
    body: { amount },
  });
const refundsOf = async ({ donationId, readSecret }: Gift) => {
  const { body } = await donations.call("GET /v1/donations/{donationId}/refunds", {
    params: { donationId },
    headers: { "donation-secret": readSecret },
  });
  const items: { amount: number; status: string; refusedFor: string | null }[] = body.items;
  return { ...body, states: items.map(({ amount, status }) => [amount, status]).toSorted() };
};
const atStripe = async ({ paymentId }: Gift) =>
  (await world.stripe.refunds.list({ payment_intent: paymentId })).data;
const answer = (who: string, refundId: string, verb: "approve" | "refuse") =>
  donations.call(`POST /v1/refunds/{refundId}/${verb}`, { token: tokenOf(who), params: { refundId } });

it("of 30, 50 and 30 asked back of 100 at once the third is refused; one that fails can be asked again", async () => {
  const gift = await give(10_000);
  const [before] = await inFund();
  const asked = await Promise.all([3_000, 5_000, 3_000].map((amount) => ask(gift, amount)));
  expect(asked.map(({ status }) => status)).toEqual([202, 202, 202]);
  await arrive();
  await arrive();
  const { states, left } = await refundsOf(gift);
  expect([states.filter(([, status]: string[]) => status === "refused").length, left]).toEqual([
    1,
    10_000 -
      states.reduce(
        (sum: number, [amount, status]: [number, string]) => sum + (status === "refused" ? 0 : amount),
        0,
      ),
  ]);
  const sent = await atStripe(gift);
  expect(sent).toHaveLength(2);
  expect(left).toBe(10_000 - sent.reduce((sum, { amount }) => sum + amount, 0));
  expect((await inFund())[0]).toBe((before ?? 0) - (10_000 - left));
  const [first] = sent;
  await world.act((work) => failRefund(work, String(first?.id)));
  await arrive();
  expect((await refundsOf(gift)).left).toBe(left + (first?.amount ?? 0));
  expect((await ask(gift, left + (first?.amount ?? 0) + 1)).body).toMatchObject({ code: "more-than-left" });
});

it("a refund whose answer was lost is one at Stripe, within a day by its key and later by looking it up", async () => {
  for (const pause of [60, 25 * 60]) {
    world.setSchedule(schedules.immediate);
    const gift = await give(2_000);
    world.faults.set({ kind: "lost", method: "POST", path: "/v1/refunds", times: 3 });
    world.setSchedule(() => []);
    await ask(gift, 2_000);
    await donations.post();
    expect((await refundsOf(gift)).states).toEqual([[2_000, "sending"]]);
    world.faults.set(null);
    donations.clock.advanceMinutes(pause);
    await world.advance(pause * 60_000);
    await donations.redrive();
    expect((await refundsOf(gift)).states).toEqual([[2_000, "sent"]]);
    expect(await atStripe(gift)).toHaveLength(1);
  }
});

it("what finance asks for, and more than a thousand yuan, waits for a manager", async () => {
  world.setSchedule(schedules.immediate);
  const gift = await give(200_000);
  const byFinance = await donations.call("POST /v1/donations/{donationId}/refunds", {
    params: { donationId: gift.donationId },
    token: tokenOf("finance"),
    body: { amount: 100 },
  });
  const large = await ask(gift, 150_000);
  expect([byFinance, large].map(({ status, body }) => [status, body.status, body.by])).toEqual([
    [201, "requested", "finance"],
    [201, "requested", "donor"],
  ]);
  expect((await answer("finance", large.body.refundId, "approve")).status).toBe(403);
  expect((await answer("manager", large.body.refundId, "approve")).body.status).toBe("booking");
  await arrive();
  await arrive();
  expect((await answer("manager", byFinance.body.refundId, "refuse")).body).toMatchObject({
    status: "refused",
    refusedFor: "manager",
  });
  expect((await refundsOf(gift)).states).toEqual([
    [100, "refused"],
    [150_000, "succeeded"],
  ]);
  const { body } = await donations.call("GET /v1/refunds", {
    token: tokenOf("finance"),
    query: { limit: "2" },
  });
  expect(body.items).toHaveLength(2);
  expect((await donations.read(gift.donationId, gift.readSecret)).body).toMatchObject({
    status: "partly-refunded",
    refunded: { amount: 150_000 },
  });
  await world.act((work) => openDispute(work, { charge: gift.charge }));
  await arrive();
  expect((await refundsOf(gift)).disputed).toBe(true);
  expect((await ask(gift, 1)).body).toMatchObject({ code: "disputed" });
});

const latest = async () =>
  (await donations.call("GET /v1/reconciliations/latest", { token: tokenOf("auditor") })).body;

it("what came while nobody took it is fetched, once, and then the books agree with Stripe to the fen", async () => {
  const count = 8;
  const before = (await donations.fund(projectId)).count;
  world.setSchedule(() => []);
  for (let n = 0; n < count; n += 1) {
    const { body } = await donations.give(projectId, { amount: 1_000 + n });
    await world.act((work) => {
      const session = work
        .all("checkout.session")
        .find(({ client_reference_id: id }) => id === body.donationId);
      return complete(work, String(session?.id), { outcome: "paid" });
    });
  }
  await arrive(4 * dayMs);
  expect((await donations.fund(projectId)).count).toBe(before);
  await donations.service.schedules?.reconcile?.(wholeRun());
  const { recovered, compared } = await latest();
  expect(recovered).toBeGreaterThan(4 * count);
  expect(compared).not.toHaveProperty("stripe");
  await donations.post();
  expect((await donations.fund(projectId)).count).toBe(before + count);
  donations.clock.advanceMinutes(1);
  await donations.service.schedules?.reconcile?.(wholeRun());
  expect(await latest()).toMatchObject({ recovered: 0, differences: [], elsewhere: 0 });
  expect((await latest()).compared.stripe).toBeGreaterThan(count);
  expect((await donations.fund(projectId)).count).toBe(before + count);
  expect(donations.logged.filter(({ event }) => event === "books-differ")).toEqual([]);
});
