import type Stripe from "stripe";
import { afterAll, beforeAll, expect, it } from "vitest";
import { textTable } from "#infra/local/demo/tour/text-table.ts";
import { schedules } from "#infra/local/stripe/deliveries/delivery-schedules.ts";
import type { Listening } from "#infra/local/stripe/http/listen.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { type Donations, startDonations, webhookSecret } from "#test/support/donations-service.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { type StandInWorld, standInWorld } from "#test/support/stand-in.ts";

let world: StandInWorld;
let listening: Listening;
let stripe: Stripe;
let donations: Donations;
let projectId: string;

beforeAll(async () => {
  world = standInWorld({
    start: new Date("2026-03-02T09:00:00+08:00"),
    secret: webhookSecret,
    receive: async (payload, signature) => (await donations.webhook(payload, signature)).status ?? 500,
  });
  ({ stripe } = world);
  listening = await world.listen();
  donations = await startDonations(listening.url);
  projectId = donations.platform.ids.derived("project", "story");
  await donations.projectChanged(projectId);
  await grantRoles(donations.platform, "auditor", [{ role: "auditor", county: "430422" }]);
});
afterAll(() => listening.close());

const complete = (checkoutUrl: string, outcome: string) =>
  fetch(`${checkoutUrl}/complete`, { method: "POST", body: JSON.stringify({ outcome }) });

const arrive = async () => {
  await world.advance(0);
  await donations.post();
};

const ledgerTable = async (): Promise<string> => {
  const { body } = await donations.call("GET /v1/projects/{projectId}/ledger", {
    params: { projectId },
    token: tokenOf("auditor"),
  });
  type Entry = { account: string; debit?: number; credit?: number };
  const rows = body.items
    .toReversed()
    .flatMap(({ kind, entries }: { kind: string; entries: Entry[] }) =>
      entries.map(({ account, debit = "", credit = "" }, at) => [
        at === 0 ? kind : "",
        account.replace(projectId, "春蕾计划"),
        debit,
        credit,
      ]),
    );
  return textTable(["posting", "account", ">debit", ">credit"], rows);
};

it("a gift is paid, its events come twice and backwards, a part of it is given back: the ledger shows each once", async () => {
  const { body } = await donations.give(projectId, {
    amount: 8_800,
    donor: { name: "王小明", email: "a@example.org" },
  });
  world.setSchedule((events) =>
    schedules.duplicate(
      schedules.reverse(events).flatMap(({ eventId }) => events.filter(({ id }) => id === eventId)),
    ),
  );
  expect((await complete(body.checkoutUrl, "paid")).status).toBe(200);
  await arrive();
  donations.clock.advanceMinutes(1);
  await world.advance(60_000);

  const session = (await stripe.checkout.sessions.list()).data[0];
  await stripe.refunds.create({ payment_intent: String(session?.payment_intent), amount: 3_000 });
  await arrive();

  expect(`\n${await ledgerTable()}\n`).toMatchInlineSnapshot(`
    "
      posting  account          debit  credit
      gift     stripe_clearing   8800
               fund:春蕾计划             8800
      fee      fees               133
               stripe_clearing            133
      refund   fund:春蕾计划     3000
               stripe_clearing           3000
    "
  `);
  expect(await donations.fund(projectId)).toMatchObject({
    raised: { amount: 8_800 },
    refunded: { amount: 3_000 },
    fees: { amount: 133 },
    balance: { amount: 5_800 },
    count: 1,
  });
  expect((await donations.read(body.donationId, body.readSecret)).body).toMatchObject({
    status: "partly-refunded",
  });
  expect((await donations.rowsOf("INBOX#")).map(({ status }) => status)).not.toContain("parked");
});

it("a donor bears the fee to the fen: what was paid is the gift, and less the fee it is what they chose", async () => {
  const covered = donations.platform.ids.derived("project", "covered");
  await donations.projectChanged(covered);
  const query = { amount: "10000", currency: "CNY" };
  const { cover } = (await donations.call("GET /v1/fee-cover", { query })).body;
  expect(cover).toEqual({ amount: 10_000, cover: 153, total: 10_153 });
  const abroad = await donations.call("GET /v1/fee-cover", { query: { ...query, currency: "JPY" } });
  expect(abroad.body).toEqual({ cover: null });
  const wrong = await donations.give(covered, { amount: 10_000, feeCover: 152 });
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, "/feeCover"]);
  const most = await donations.give(covered, { amount: 99_999_999, feeCover: 1_522_844 });
  expect([most.status, most.body.errors[0].pointer]).toEqual([400, "/amount"]);

  world.setSchedule(schedules.immediate);
  const { body } = await donations.give(covered, { amount: 10_000, feeCover: 153 });
  await complete(body.checkoutUrl, "paid");
  await arrive();
  expect((await donations.read(body.donationId, body.readSecret)).body).toMatchObject({
    status: "paid",
    amount: 10_153,
    feeCover: 153,
  });
  const { raised, fees } = await donations.fund(covered);
  expect(raised.amount - fees.amount).toBe(10_000);
});

it.each([
  ["failed", "failed"],
  ["abandoned", "expired"],
])("a checkout that is %s leaves the gift %s, until it is paid after all", async (outcome, status) => {
  const { body } = await donations.give(projectId, { amount: 500 });
  const read = async () => (await donations.read(body.donationId, body.readSecret)).body.status;
  await complete(body.checkoutUrl, outcome);
  await arrive();
  expect(await read()).toBe(status);
  await complete(body.checkoutUrl, "paid");
  await arrive();
  expect(await read()).toBe("paid");
});

it("many gifts at once are each in the fund once, side by side", async () => {
  const many = donations.platform.ids.derived("project", "many");
  await donations.projectChanged(many);
  world.setSchedule(schedules.immediate);
  await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const { body } = await donations.give(many, { amount: 1_000 + n });
      await complete(body.checkoutUrl, "paid");
    }),
  );
  await world.advance(0);
  await Promise.all([donations.post(), donations.post()]);
  expect(await donations.fund(many)).toMatchObject({ raised: { amount: 12_066 }, count: 12 });
  expect((await donations.rowsOf(`FUND#${many}`)).length).toBeGreaterThan(1);
});
