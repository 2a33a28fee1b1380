import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type Donations,
  olderSecret,
  startDonations,
  webhookSecret,
} from "#test/support/donations-service.ts";
import { intentSucceeded, sessionCompleted, stripeEvent } from "#test/support/stripe-events.ts";
import { startTestStripe, type TestStripe } from "#test/support/test-stripe.ts";

let donations: Donations;
let stripe: TestStripe;
beforeAll(async () => {
  stripe = await startTestStripe();
  donations = await startDonations(stripe.address);
});
afterAll(() => stripe.close());

const folder = new URL("./stripe-ruby-mock/", import.meta.url);
/** Events that others recorded, of API versions from 2017 to 2023 (stripe-ruby-mock, MIT). */
const recorded = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => [file, readFileSync(new URL(file, folder), "utf8")] as const);
const own = ["our own", JSON.stringify(sessionCompleted({ payment: "pi_1", amount: 100 }))] as const;

const seconds = (more: number): Date => new Date(donations.clock().getTime() + more * 1_000);
const mutations: readonly (readonly [string, (payload: string) => readonly [string, string | undefined]])[] =
  [
    ["no header", (payload) => [payload, undefined]],
    ["an empty header", (payload) => [payload, ""]],
    ["another secret", (payload) => [payload, donations.signed(payload, "whsec_other")]],
    [
      "one byte changed",
      (payload) => [
        payload.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
        donations.signed(payload),
      ],
    ],
    ["a v0 signature only", (payload) => [payload, donations.signed(payload).replace("v1=", "v0=")]],
    [
      "a signature of 301 s ago",
      (payload) => [payload, donations.signed(payload, webhookSecret, seconds(-301))],
    ],
    [
      "a signature of 301 s ahead",
      (payload) => [payload, donations.signed(payload, webhookSecret, seconds(301))],
    ],
    [
      "another time beside the signature",
      (payload) => [payload, donations.signed(payload).replace(/t=\d+/, "t=1772413199")],
    ],
    [
      "its body written anew",
      (payload) => [JSON.stringify(JSON.parse(payload), null, 3), donations.signed(payload)],
    ],
  ];

describe.each([...recorded, own])("%s", (_file, payload) => {
  it.each(mutations)("with %s is refused, and no row is written", async (_name, mutate) => {
    const before = (await donations.rowsOf("")).length;
    const [body, header] = mutate(payload);
    expect(await donations.webhook(body, header)).toMatchObject({ status: 400, body: { code: "signature" } });
    expect((await donations.rowsOf("")).length).toBe(before);
  });
});

describe("a validly signed event", () => {
  const event = () => intentSucceeded({ payment: "pi_1", amount: 100 });
  const inbox = async (id: string) => (await donations.rowsOf(`INBOX#${id}`)).length;

  it("is in the inbox once it is answered, however often it comes, and nothing more has happened", async () => {
    const one = event();
    const answers = await Promise.all(Array.from({ length: 20 }, () => donations.send(one)));
    donations.clock.advanceMinutes(60 * 24 * 3);
    answers.push(await donations.send(one));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [200, { received: true }]),
    );
    expect(await inbox(one.id)).toBe(1);
    expect(await donations.rowsOf("LEDGER#")).toEqual([]);
  });

  it.each([webhookSecret, olderSecret])("is taken under %s while both are in force", async (secret) => {
    const payload = JSON.stringify(event());
    expect((await donations.webhook(payload, donations.signed(payload, secret))).status).toBe(200);
  });

  it("is taken with two signatures of which one fits", async () => {
    const payload = JSON.stringify(event());
    const [, fitting = ""] = donations.signed(payload, olderSecret).split(",");
    const header = `${donations.signed(payload, "whsec_gone")},${fitting}`;
    expect((await donations.webhook(payload, header)).status).toBe(200);
  });

  it.each([-300, 300])("is taken where it was signed %i s from now", async (offset) => {
    const payload = JSON.stringify(event());
    expect(
      (await donations.webhook(payload, donations.signed(payload, webhookSecret, seconds(offset)))).status,
    ).toBe(200);
  });

  it("is verified on its exact bytes: line ends, characters beyond ASCII; with a byte order mark it is the same event", async () => {
    const one = { ...event(), note: "赠\u{1F9E1}" };
    const payload = JSON.stringify(one, null, 2).replaceAll("\n", "\r\n");
    const header = donations.signed(payload);
    expect((await donations.webhook(payload, header)).status).toBe(200);
    expect((await donations.webhook(`\ufeff${payload}`, header)).status).toBe(200);
    expect(await inbox(one.id)).toBe(1);
  });

  it("is kept without anything that names a person", async () => {
    await donations.send(sessionCompleted({ payment: "pi_canary", amount: 100 }));
    expect(JSON.stringify(await donations.rowsOf(""))).not.toMatch(/canary (?!$)|canary@/i);
    expect(JSON.stringify(donations.logged)).not.toMatch(/canary/i);
  });

  it.each(["[]", "{}", "null", '{"id":"evt_1"}', '{"id":"no id","type":"a"}', "not json"])(
    "that is no event (%s) is refused, so that Stripe shows it",
    async (payload) => {
      expect((await donations.webhook(payload, donations.signed(payload))).status).toBe(400);
    },
  );
});

describe("events that are not ours to read", () => {
  /** Postings and the figures of funds; what an earlier test sent is in suspense. */
  const booked = async () => [...(await donations.rowsOf("LEDGER#")), ...(await donations.rowsOf("FUND#"))];
  /** What earlier tests sent is booked first. */
  beforeAll(() => donations.post());
  beforeEach(() => {
    donations.logged.length = 0;
  });

  it.each(recorded)("%s, of an old API version, is parked and moves no money", async (_file, payload) => {
    const sent = { ...JSON.parse(payload), id: `evt_${crypto.randomUUID().replaceAll("-", "")}` };
    const before = await booked();
    expect((await donations.send(sent)).status).toBe(200);
    await donations.post();
    const [row] = await donations.rowsOf(`INBOX#${sent.id}`);
    expect(row).toMatchObject({ status: "parked", outcome: "api-version" });
    expect(row).not.toHaveProperty("due");
    expect(donations.logged).toContainEqual(
      expect.objectContaining({ level: "warn", event: "event-parked" }),
    );
    expect(await booked()).toEqual(before);
  });

  it.each([
    [
      "a live event on a test stage",
      intentSucceeded({ payment: "pi_l", amount: 1 }),
      { livemode: true },
      "livemode",
    ],
    [
      "a payment that its own body does not call succeeded",
      stripeEvent("payment_intent.succeeded", {
        object: "payment_intent",
        id: "pi_x",
        status: "processing",
        amount_received: 1,
        currency: "cny",
      }),
      {},
      "contradiction",
    ],
    [
      "a session where a payment should be",
      stripeEvent("payment_intent.succeeded", { object: "checkout.session", id: "cs_x", status: "complete" }),
      {},
      "contradiction",
    ],
    [
      "an event of a connected account",
      intentSucceeded({ payment: "pi_c", amount: 1 }),
      { account: "acct_other" },
      "connected-account",
    ],
    [
      "a time beyond all calendars",
      intentSucceeded({ payment: "pi_t", amount: 1 }),
      { created: 1e15 },
      "contradiction",
    ],
    [
      "a time before Stripe",
      intentSucceeded({ payment: "pi_0", amount: 1 }),
      { created: 0 },
      "contradiction",
    ],
    [
      "a payment whose id has 3,000 characters",
      intentSucceeded({ payment: `pi_${"x".repeat(3_000)}`, amount: 1 }),
      {},
      "contradiction",
    ],
    [
      "more money than there is",
      intentSucceeded({ payment: "pi_m", amount: 9_007_199_254_740_991 }),
      {},
      "contradiction",
    ],
    ["a fractional amount", intentSucceeded({ payment: "pi_f", amount: 0.5 }), {}, "contradiction"],
    [
      "a dispute's money",
      stripeEvent("charge.dispute.funds_withdrawn", { object: "dispute", id: "dp_1" }),
      {},
      "contradiction",
    ],
  ])("%s is parked", async (_name, event, more, outcome) => {
    await donations.send({ ...event, ...more });
    await donations.post();
    expect((await donations.rowsOf(`INBOX#${event.id}`))[0]).toMatchObject({ status: "parked", outcome });
  });

  it.each(["customer.created", "invoice.created", "constructor", "toString", "hasOwnProperty", "__proto__"])(
    "%s is done with",
    async (type) => {
      const event = stripeEvent(type, { object: type.split(".")[0], id: "x_1", amount: 100 });
      await donations.send(event);
      await donations.post();
      expect((await donations.rowsOf(`INBOX#${event.id}`))[0]).toMatchObject({
        status: "done",
        outcome: "of-no-concern",
      });
    },
  );
});
