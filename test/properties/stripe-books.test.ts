import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import type { Ending } from "#infra/local/stripe/moves/checkout.ts";
import { compareStripe, recoverEvents } from "#services/donations/reconciliation/compare-stripe.ts";
import { heldAtStripe } from "#services/donations/reconciliation/rules/stripe-tie.ts";
import { stripeAccount } from "#services/donations/stripe/adapters/account.ts";
import {
  createBooks,
  imbalances,
  intentRow,
  ledgerOf,
  testDonation,
  testProject,
} from "#test/support/ledger-history.ts";
import { createLedgerModel } from "#test/support/ledger-model.ts";
import { dayMs, type StandInWorld, standInSeed, standInWorld } from "#test/support/stand-in.ts";
import { sessionOf } from "#test/support/stripe-sandbox.ts";

const gifts = 60;
const odds = { duplicate: 20, reorder: 50, delay: 20, drop: 10, twin: 10 };
const payment_method_types = ["card" as const, "wechat_pay" as const, "alipay" as const];

/** How gifts are paid, in turn: what the donor does, and then what the bank does. */
const endings: readonly (readonly Ending[])[] = [
  [{ outcome: "paid" }],
  [{ outcome: "failed" }, { outcome: "paid", card: "pm_card_refundFail" }],
  [{ outcome: "processing", method: "wechat_pay", later: "paid", afterSeconds: 86_400 }],
  [{ outcome: "processing", method: "alipay", later: "failed", afterSeconds: 86_400 }],
  [{ outcome: "abandoned" }, { outcome: "paid", method: "alipay" }],
  [{ outcome: "paid", card: "pm_card_pendingRefund" }],
  [{ outcome: "abandoned" }],
];
const intentOf = (n: number) =>
  intentRow({ payment: "", amount: 1_000 + n, donationId: testDonation(n), projectId: testProject(n % 2) });

/** Gifts of every kind, some refunded in parts; then as much time as everything on its way needs. */
const give = async (world: StandInWorld): Promise<void> => {
  for (let n = 0; n < gifts; n += 1) {
    const metadata = { donationId: testDonation(n), projectId: testProject(n % 2) };
    const of = { ...sessionOf(1_000 + n), metadata, payment_intent_data: { metadata }, payment_method_types };
    const session = await world.stripe.checkout.sessions.create(of);
    for (const ending of endings[n % endings.length] ?? []) await world.end(session, ending);
    await world.advance(dayMs / 4);
    const { payment_intent: intent, payment_status: status } = await world.stripe.checkout.sessions.retrieve(
      session.id,
    );
    for (let part = 0; status === "paid" && part < n % 3; part += 1) {
      const refund = { payment_intent: String(intent), amount: 100 + part };
      await world.stripe.refunds.create(refund, { idempotencyKey: `refund-${n}-${part}` });
    }
  }
  await world.advance(40 * dayMs);
};

/** The books after these events. */
const booked = async (world: StandInWorld, events: readonly object[]) => {
  const ledger = createLedgerModel();
  const books = createBooks(ledger, {
    feeOf: async (id) => {
      const { fee, currency } = await world.stripe.balanceTransactions.retrieve(id);
      return { amount: fee, currency: currency.toUpperCase() };
    },
  });
  for (let n = 0; n < gifts; n += 1) await ledger.put(intentOf(n));
  for (const event of events) await books.deliver(event);
  await books.settle();
  return ledger;
};

describe("the ledger, over two months of a stand-in for Stripe whose events come in disorder", () => {
  it("ends as if all had come in order, and ties out with Stripe's balance to the fen", async () => {
    const world = standInWorld();
    world.setDisorder(odds);
    await give(world);
    const came: Stripe.Event[] = world.received;
    const lost = world.state.all("event").filter(({ id }) => !came.some((event) => event.id === id));
    process.stdout.write(
      `books of Stripe: ${came.length} events, ${lost.length} lost, seed ${standInSeed}\n`,
    );
    const inDisorder = await booked(world, [...came, ...lost]);
    const inOrder = await booked(world, world.state.all("event"));
    expect(await ledgerOf(inDisorder)).toEqual(await ledgerOf(inOrder));
    expect(await imbalances(inDisorder)).toEqual([]);
    const { postings, events } = await inDisorder.books();
    expect(events.filter(({ status }) => status !== "done")).toEqual([]);
    const clearing = postings
      .flatMap(({ entries }) => entries)
      .filter(({ account }) => account === "stripe_clearing")
      .reduce((sum, { debit = 0, credit = 0 }) => sum + debit - credit, 0);
    expect(await world.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: clearing }] });
    const kinds = new Set(world.state.all("balance_transaction").map(({ type }) => type));
    expect(kinds).toEqual(new Set(["charge", "payment", "refund", "payment_refund", "refund_failure"]));
  }, 60_000);
});

it("1,000 payments while nobody took their events for four days are all fetched and booked, none twice", async () => {
  const count = 1_000;
  const world = standInWorld();
  world.setSchedule(() => []);
  const ledger = createLedgerModel();
  const books = createBooks(ledger, {
    feeOf: async (id) => {
      const { fee, currency } = await world.stripe.balanceTransactions.retrieve(id);
      return { amount: fee, currency: currency.toUpperCase() };
    },
  });
  for (let n = 0; n < count; n += 1) {
    const intent = intentOf(n);
    await ledger.put(intent);
    const metadata = { donationId: intent.donationId, projectId: intent.projectId };
    const of = { ...sessionOf(1_000 + n), metadata, payment_intent_data: { metadata } };
    await world.end(await world.stripe.checkout.sessions.create(of), { outcome: "paid" });
  }
  await world.advance(4 * dayMs);
  expect(world.received).toEqual([]);
  const account = stripeAccount(async () => world.stripe);
  const recover = () => recoverEvents({ account, inbox: ledger, clock: books.clock });
  expect(await recover()).toBe(world.state.all("event").length);
  await books.settle();
  expect(await recover()).toBe(0);
  const { postings, events } = await ledger.books();
  expect(postings.filter(({ kind }) => kind === "gift")).toHaveLength(count);
  expect(events.filter(({ status }) => status !== "done")).toEqual([]);
  expect(await imbalances(ledger)).toEqual([]);
  const compared = await compareStripe(
    { account, clock: world.now, ledger: ledger.stores.ledger },
    heldAtStripe(postings),
  );
  expect(compared).toEqual({ compared: count, differences: [] });
}, 60_000);
