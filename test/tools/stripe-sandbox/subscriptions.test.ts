import type Stripe from "stripe";
import { beforeEach, describe, expect, it } from "vitest";
import { periodEnd } from "#infra/local/stripe/objects/subscription.ts";
import { dayMs, type StandInWorld, standInWorld } from "#test/support/stand-in.ts";
import { sessionOf } from "#test/support/stripe-sandbox.ts";

let world: StandInWorld;
beforeEach(() => {
  world = standInWorld();
});

const monthly = (unitAmount: number): Stripe.Checkout.SessionCreateParams => {
  const { payment_intent_data: _none, ...session } = sessionOf(unitAmount);
  return {
    ...session,
    mode: "subscription",
    customer_email: "donor@example.org",
    line_items: [
      {
        price_data: {
          currency: "cny",
          unit_amount: unitAmount,
          product_data: { name: "月捐" },
          recurring: { interval: "month" },
        },
        quantity: 1,
      },
    ],
    subscription_data: { metadata: { gift: "don_1" } },
  };
};

/** A monthly gift that began by a checkout. */
const begun = async (unitAmount = 5_000) => {
  const session = await world.stripe.checkout.sessions.create(monthly(unitAmount));
  await world.end(session, { outcome: "paid" });
  const { subscription: id, customer } = await world.stripe.checkout.sessions.retrieve(session.id);
  return {
    id: String(id),
    customer: String(customer),
    now: () => world.stripe.subscriptions.retrieve(String(id)),
  };
};
/** From the second month on the customer's card is declined. */
const cardFails = async (customer: string, id: string) => {
  const { id: card } = await world.stripe.paymentMethods.attach("pm_card_chargeCustomerFail", { customer });
  await world.stripe.subscriptions.update(id, { default_payment_method: card });
};
const invoicesOf = async (subscription: string) =>
  (await world.stripe.invoices.list({ subscription })).data.map(({ status, amount_due: due }) => [
    status,
    due,
  ]);

describe("a subscription", () => {
  it("begins by a checkout, with a paid invoice", async () => {
    const { id, now } = await begun();
    expect(world.types()).toEqual([
      "customer.created",
      "payment_method.attached",
      "invoice.created",
      "invoice.finalized",
      "charge.succeeded",
      "payment_intent.succeeded",
      "invoice.paid",
      "invoice.payment_succeeded",
      "invoice_payment.paid",
      "customer.subscription.created",
      "checkout.session.completed",
      "charge.updated",
    ]);
    expect(await now()).toMatchObject({ status: "active", metadata: { gift: "don_1" } });
    const [invoice] = (await world.stripe.invoices.list({ subscription: id })).data;
    expect(invoice).toMatchObject({
      status: "paid",
      amount_paid: 5_000,
      billing_reason: "subscription_create",
      number: expect.stringMatching(/-0001$/),
      parent: { subscription_details: { subscription: id, metadata: { gift: "don_1" } } },
    });
    const { data: payments } = await world.stripe.invoicePayments.list({ invoice: invoice?.id ?? "" });
    expect(payments).toMatchObject([{ status: "paid", payment: { type: "payment_intent" } }]);
  });

  it("is not begun by a method that cannot recur", async () => {
    const types = { payment_method_types: ["wechat_pay" as const] };
    await expect(world.stripe.checkout.sessions.create({ ...monthly(1), ...types })).rejects.toMatchObject({
      param: "payment_method_types",
    });
  });

  it("is paid each month, an hour after its invoice was drafted", async () => {
    const { id } = await begun();
    world.types();
    await world.advance(30 * dayMs);
    expect(world.types()).toEqual(["customer.subscription.updated", "invoice.created"]);
    await world.advance(3_600_000);
    expect(world.types().filter((type) => type.startsWith("invoice."))).toEqual([
      "invoice.finalized",
      "invoice.paid",
      "invoice.payment_succeeded",
    ]);
    await world.advance(62 * dayMs);
    expect(await invoicesOf(id)).toEqual(Array.from({ length: 4 }, () => ["paid", 5_000]));
  });

  it("whose card fails is tried again, and paid after all", async () => {
    const { id, customer, now } = await begun();
    await cardFails(customer, id);
    await world.advance(31 * dayMs);
    expect((await now()).status).toBe("past_due");
    const [invoice] = (await world.stripe.invoices.list({ subscription: id, status: "open" })).data;
    expect(invoice).toMatchObject({ attempt_count: 1, next_payment_attempt: expect.any(Number) });
    await expect(world.stripe.invoices.pay(invoice?.id ?? "")).rejects.toMatchObject({ statusCode: 402 });
    const { id: card } = await world.stripe.paymentMethods.attach("pm_card_visa", { customer });
    await world.stripe.subscriptions.update(id, { default_payment_method: card });
    world.types();
    await world.advance(8 * dayMs);
    expect(world.types()).toContain("invoice.paid");
    expect((await now()).status).toBe("active");
  });

  it("whose card goes on failing ends after the last try", async () => {
    const { id, customer, now } = await begun();
    await cardFails(customer, id);
    world.types();
    await world.advance(60 * dayMs);
    const types = world.types();
    expect(types.filter((type) => type === "invoice.payment_failed")).toHaveLength(4);
    expect(types.at(-1)).toBe("customer.subscription.deleted");
    expect(await now()).toMatchObject({
      status: "canceled",
      cancellation_details: { reason: "payment_failed" },
    });
    await world.advance(60 * dayMs);
    expect(await invoicesOf(id)).toEqual([
      ["open", 5_000],
      ["paid", 5_000],
    ]);
  });

  it.each([
    ["void", "void"],
    ["mark_uncollectible", "uncollectible"],
    ["keep_as_draft", "draft"],
  ] as const)("that is paused (%s) collects nothing, and goes on", async (behavior, status) => {
    const { id } = await begun();
    await world.stripe.subscriptions.update(id, { pause_collection: { behavior } });
    await world.advance(31 * dayMs);
    expect((await invoicesOf(id))[0]).toEqual([status, 5_000]);
    await world.stripe.subscriptions.update(id, { pause_collection: "" });
    await world.advance(31 * dayMs);
    expect((await invoicesOf(id))[0]).toEqual(["paid", 5_000]);
  });

  it("takes another amount from the next month on, and ends with its month or at once", async () => {
    const { id, now } = await begun();
    const before = await now();
    const [item] = before.items.data;
    const { id: product } = await world.stripe.products.create({ name: "月捐" });
    const price = { currency: "cny", unit_amount: 8_000, product, recurring: { interval: "month" as const } };
    await world.stripe.subscriptions.update(id, {
      items: [{ id: item?.id ?? "", price_data: price }],
      proration_behavior: "none",
    });
    await world.advance(31 * dayMs);
    expect(await invoicesOf(id)).toEqual([
      ["paid", 8_000],
      ["paid", 5_000],
    ]);
    await world.stripe.subscriptions.update(id, { cancel_at_period_end: true });
    await world.advance(31 * dayMs);
    expect((await now()).status).toBe("canceled");
    const other = await begun();
    expect(await world.stripe.subscriptions.cancel(other.id)).toMatchObject({ status: "canceled" });
    await expect(world.stripe.subscriptions.cancel(other.id)).rejects.toMatchObject({ statusCode: 404 });
    expect((await world.stripe.subscriptions.list({ customer: other.customer })).data).toEqual([]);
  });

  it("is made by the API for a customer and their card, and stays incomplete where that is declined", async () => {
    const { id: customer } = await world.stripe.customers.create({ email: "a@example.org" });
    const { id: product } = await world.stripe.products.create({ name: "月捐" });
    const { id: price } = await world.stripe.prices.create({
      currency: "cny",
      unit_amount: 100,
      product,
      recurring: { interval: "month" },
    });
    const create = () => world.stripe.subscriptions.create({ customer, items: [{ price }] });
    await expect(create()).rejects.toMatchObject({ code: "resource_missing" });
    const use = async (card: string) => {
      const { id } = await world.stripe.paymentMethods.attach(card, { customer });
      await world.stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } });
    };
    await use("pm_card_chargeCustomerFail");
    expect((await create()).status).toBe("incomplete");
    await use("pm_card_visa");
    expect((await create()).status).toBe("active");
    await expect(use("pm_card_visa_chargeDeclined")).rejects.toMatchObject({ type: "StripeCardError" });
    await world.stripe.customers.del(customer);
    expect((await world.stripe.subscriptions.list({ customer })).data).toEqual([]);
  });
});

it.each([
  ["2027-01-31", "2027-01-31", "2027-02-28"],
  ["2027-01-31", "2027-02-28", "2027-03-31"],
  ["2027-11-30", "2028-01-30", "2028-02-29"],
])("a month that began on %s: the period from %s ends on %s", (anchor, start, end) => {
  const seconds = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1_000;
  const monthly = { interval: "month", interval_count: 1 } as const;
  expect(periodEnd(seconds(anchor), seconds(start), monthly)).toBe(seconds(end));
});
