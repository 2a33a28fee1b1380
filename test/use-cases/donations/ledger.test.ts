import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { manifest } from "#services/donations/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { isWatched } from "#shared/manifest/is-watched.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { type Donations, startDonations } from "#test/support/donations-service.ts";
import { startFakeStripe } from "#test/support/fake-stripe.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { recordOf } from "#test/support/stream-record.ts";
import {
  chargeUpdated,
  intentSucceeded,
  refundEvent,
  sessionCompleted,
  sessionExpired,
  type TestPayment,
} from "#test/support/stripe-events.ts";

const county = "430422";
const division = "430422103";
let stripe: Awaited<ReturnType<typeof startFakeStripe>>;
let donations: Donations;
let operatorId: string;
let projectId: string;
let projects = 0;

beforeAll(async () => {
  stripe = await startFakeStripe();
  donations = await startDonations(stripe.address);
  const { platform } = donations;
  operatorId = platform.ids.derived("operator", "one");
  const other = platform.ids.derived("operator", "other");
  await grantRoles(platform, "worker", [{ role: "social_worker", county, divisions: [division] }]);
  await grantRoles(platform, "far-worker", [{ role: "social_worker", county, divisions: ["430422104"] }]);
  await grantRoles(platform, "manager", [{ role: "ngo_manager", county, operatorId }]);
  await grantRoles(platform, "far-manager", [{ role: "ngo_manager", county, operatorId: other }]);
  await grantRoles(platform, "finance", [{ role: "finance", county, operatorId }]);
  await grantRoles(platform, "supervisor", [{ role: "supervisor", county, divisions: [division] }]);
  await grantRoles(platform, "auditor", [{ role: "auditor", county }]);
  await grantRoles(platform, "admin", [{ role: "county_admin", county }]);
  await grantRoles(platform, "far-admin", [{ role: "county_admin", county: "430103" }]);
});
afterAll(() => stripe.close());
beforeEach(async () => {
  projects += 1;
  projectId = donations.platform.ids.derived("project", `ledger-${projects}`);
  stripe.mode.status = 200;
  await donations.projectChanged(projectId, { division, operatorId });
});

const paidDonation = async (amount = 10_000, currency = "CNY", token?: string) => {
  const { body } = await donations.give(projectId, { amount, currency }, token ? { token } : {});
  const { donationId, readSecret } = body;
  const of: TestPayment = {
    payment: `pi_${donationId}`,
    amount,
    currency: currency.toLowerCase(),
    donationId,
    projectId,
  };
  const status = async () => (await donations.read(donationId, readSecret)).body;
  return { of, donationId, status };
};
const book = async (...events: object[]) => {
  for (const event of events) await donations.send(event);
  await donations.post();
};
const ledger = (who: string | undefined, query: Record<string, string> = {}) =>
  donations.call("GET /v1/projects/{projectId}/ledger", {
    params: { projectId },
    query,
    ...(who ? { token: tokenOf(who) } : {}),
  });
const cny = (amount: number) => ({ amount, currency: "CNY" });

describe("a payment", () => {
  it("is booked once, whichever of its events come, with its fee beside the fund", async () => {
    const { of, status } = await paidDonation();
    donations.logged.length = 0;
    await book(chargeUpdated(of), sessionCompleted(of), intentSucceeded(of), sessionCompleted(of));
    expect(donations.logged.filter(({ event }) => event === "gift-booked")).toHaveLength(1);
    expect(await donations.fund(projectId)).toEqual({
      source: "donated",
      raised: cny(10_000),
      refunded: cny(0),
      disbursed: cny(0),
      fees: cny(33),
      balance: cny(10_000),
      count: 1,
    });
    expect(await status()).toMatchObject({
      status: "paid",
      paidAt: donations.clock().toISOString(),
      checkoutUrl: null,
    });
  });

  it("taken up by several posters at once is booked once", async () => {
    const { of } = await paidDonation();
    const [one, two] = [intentSucceeded(of), sessionCompleted(of)];
    await donations.send(one);
    await donations.send(two);
    await Promise.all(Array.from({ length: 4 }, donations.post));
    expect((await donations.fund(projectId)).count).toBe(1);
  });

  it("of which only unpaid is said posts nothing, until it is paid", async () => {
    const { of, status } = await paidDonation();
    await book(sessionCompleted(of, "unpaid"));
    expect((await status()).status).toBe("pending");
    expect((await donations.fund(projectId)).count).toBe(0);
    await book(sessionCompleted(of, "paid", "checkout.session.async_payment_succeeded"));
    expect((await donations.fund(projectId)).count).toBe(1);
  });

  it("that comes after its checkout expired is a gift all the same", async () => {
    const { of, status } = await paidDonation();
    await book(sessionExpired(of));
    expect((await status()).status).toBe("expired");
    await book(intentSucceeded(of));
    expect((await status()).status).toBe("paid");
    expect(
      (await donations.rowsOf(`DONATION#${of.donationId}`)).find(({ sk }) => sk === "DONATION"),
    ).toMatchObject({
      change: { why: "booked-after-expired" },
    });
  });

  it("in yen stays whole", async () => {
    const { of } = await paidDonation(500, "JPY");
    await book(intentSucceeded(of));
    expect(await donations.fund(projectId, { currency: "JPY" })).toMatchObject({
      raised: { amount: 500, currency: "JPY" },
    });
    expect((await donations.fund(projectId)).raised).toEqual(cny(0));
  });

  it.each([
    ["amount", { amount: 10_001 }],
    ["currency", { currency: "usd" }],
    ["project", { projectId: "prj_01h2xcejqtf2nbrexx3vqjhp41" }],
    ["no-intent", { donationId: "don_01h2xcejqtf2nbrexx3vqjhp41" }],
  ])("that differs by %s lies in suspense, with a warning, and never in the fund", async (why, more) => {
    const { of, status } = await paidDonation();
    donations.logged.length = 0;
    await book(intentSucceeded({ ...of, ...more }));
    const [posting] = await donations.rowsOf(`LEDGER#${of.payment}`);
    const amount = "amount" in more ? more.amount : 10_000;
    expect(posting).toMatchObject({
      book: "suspense",
      entries: [
        { account: "stripe_clearing", debit: amount },
        { account: "suspense:unallocated", credit: amount },
      ],
    });
    expect(donations.logged).toContainEqual(
      expect.objectContaining({
        event: "money-in-suspense",
        fields: [expect.objectContaining({ outcome: `suspense: ${why}` })],
      }),
    );
    expect((await donations.fund(projectId)).count).toBe(0);
    expect((await status()).status).toBe("pending");
  });

  it("whose books say another amount is left to a person", async () => {
    const { of } = await paidDonation();
    await book(intentSucceeded(of));
    const other = sessionCompleted({ ...of, amount: 9_999 });
    await book(other);
    expect((await donations.rowsOf(`INBOX#${other.id}`))[0]).toMatchObject({
      status: "parked",
      outcome: "contradiction",
    });
  });
});

describe("a refund", () => {
  it("moves the fund and the gift, part by part, and each part once", async () => {
    const { of, status } = await paidDonation();
    await book(intentSucceeded(of), refundEvent(of, `re_a_${of.payment}`, 3_000));
    await book(refundEvent(of, `re_a_${of.payment}`, 3_000, "succeeded", "refund.updated"));
    expect(await donations.fund(projectId)).toMatchObject({
      raised: cny(10_000),
      refunded: cny(3_000),
      balance: cny(7_000),
      count: 1,
    });
    expect(await status()).toMatchObject({ status: "partly-refunded", refunded: cny(3_000) });
    await book(refundEvent(of, `re_b_${of.payment}`, 7_000));
    expect(await status()).toMatchObject({ status: "refunded" });
    expect((await donations.fund(projectId)).balance).toEqual(cny(0));
  });

  it("before its payment waits, and is booked as soon as the payment is", async () => {
    const { of } = await paidDonation();
    await book(refundEvent(of, `re_${of.payment}`, 3_000));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(0));
    await book(intentSucceeded(of));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(3_000));
  });

  it("that fails restores the fund by a reversing posting", async () => {
    const { of, status } = await paidDonation();
    const refund = `re_${of.payment}`;
    await book(intentSucceeded(of), refundEvent(of, refund, 3_000));
    await book(refundEvent(of, refund, 3_000, "failed", "refund.failed"));
    expect(await donations.fund(projectId)).toMatchObject({ refunded: cny(0), balance: cny(10_000) });
    expect((await status()).status).toBe("paid");
    expect((await ledger("auditor")).body.items).toHaveLength(3);
  });

  it("of more than was paid is not booked, unless another one turns out to have failed", async () => {
    const { of } = await paidDonation();
    const [a, b, c] = [`re_a_${of.payment}`, `re_b_${of.payment}`, `re_c_${of.payment}`];
    await book(intentSucceeded(of), refundEvent(of, a, 3_000));
    await book(refundEvent(of, b, 5_000));
    await book(refundEvent(of, c, 3_000));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(8_000));
    await book(refundEvent(of, a, 3_000, "failed", "refund.failed"));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(8_000));
    expect((await donations.rowsOf(`LEDGER#${c}`)).length).toBe(1);
  });

  it("pending is no money yet", async () => {
    const { of } = await paidDonation();
    await book(intentSucceeded(of), refundEvent(of, `re_${of.payment}`, 3_000, "pending"));
    expect((await donations.fund(projectId)).refunded).toEqual(cny(0));
  });
});

describe("what the stream did not bring through", () => {
  it("is booked by the sweep once it is due", async () => {
    const { of } = await paidDonation();
    await donations.send(intentSucceeded(of));
    await donations.redrive();
    expect((await donations.fund(projectId)).count).toBe(0);
    donations.clock.advanceMinutes(6);
    await donations.redrive();
    expect((await donations.fund(projectId)).count).toBe(1);
  });

  it("is tried again where Stripe would not tell a fee", async () => {
    const { of } = await paidDonation();
    stripe.mode.status = 500;
    await donations.send(intentSucceeded(of));
    await donations.send(chargeUpdated(of));
    await donations.post();
    expect(await donations.fund(projectId)).toMatchObject({ count: 1, fees: cny(0) });
    stripe.mode.status = 200;
    donations.clock.advanceMinutes(6);
    await donations.redrive();
    expect((await donations.fund(projectId)).fees).toEqual(cny(33));
  }, 60_000);
});

describe("the ledger", () => {
  it("lists postings, latest first, page by page, each balanced", async () => {
    const { of, donationId } = await paidDonation();
    await book(intentSucceeded(of));
    donations.clock.advanceMinutes(1);
    await book(refundEvent(of, `re_${of.payment}`, 3_000));
    const { body } = await ledger("auditor");
    expect(body.items).toEqual([
      {
        postingId: expect.stringMatching(/^pst_/),
        kind: "refund",
        at: donations.clock().toISOString(),
        donationId,
        currency: "CNY",
        reference: `re_${of.payment}`,
        entries: [
          { account: `fund:${projectId}`, debit: 3_000 },
          { account: "stripe_clearing", credit: 3_000 },
        ],
      },
      expect.objectContaining({ kind: "gift", reference: of.payment }),
    ]);
    const first = (await ledger("auditor", { limit: "1" })).body;
    expect(first.items).toEqual([body.items[0]]);
    expect((await ledger("auditor", { limit: "1", cursor: first.nextCursor })).body.items).toEqual([
      body.items[1],
    ]);
  });

  it("comes as a file with a row for each entry", async () => {
    const { of, donationId } = await paidDonation();
    await book(intentSucceeded(of));
    const file = await donations.call("GET /v1/projects/{projectId}/ledger", {
      params: { projectId },
      token: tokenOf("auditor"),
      headers: { accept: "text/csv" },
    });
    expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const [head, debit, credit] = String(file.body).split("\r\n");
    expect(head).toBe("\ufeff日期,时间,事项,科目,借方,贷方,币种,支付单号,捐赠编号,凭证编号,科目编号");
    const at = toOffsetIso(donations.clock());
    const time = `${at.slice(0, 10)},${at.slice(11, 16)}`;
    expect(debit).toContain(`${time},捐赠到账,支付平台代收款,100.00,,CNY,${of.payment},${donationId},`);
    expect(credit).toContain(`${time},捐赠到账,项目资金,,100.00,CNY,`);
  });

  it.each(["worker", "manager", "finance", "auditor", "admin"])("is read whole by %s", async (who) => {
    const { of } = await paidDonation();
    await book(intentSucceeded(of));
    expect((await ledger(who)).body.items).toHaveLength(1);
  });

  it.each(["far-worker", "far-manager", "far-admin", "supervisor", "donor"])(
    "shows %s the postings of their own gifts and no others",
    async (who) => {
      const own = await paidDonation(1_000, "CNY", tokenOf(who));
      const other = await paidDonation(2_000);
      await book(
        intentSucceeded(own.of),
        intentSucceeded(other.of),
        refundEvent(own.of, `re_${own.of.payment}`, 500),
      );
      const { status, body } = await ledger(who);
      expect(status).toBe(200);
      expect(body.items.map((item: { donationId: string }) => item.donationId)).toEqual([
        own.donationId,
        own.donationId,
      ]);
    },
  );

  describe("of a project that moved to another county and operator", () => {
    const otherOperator = () => donations.platform.ids.derived("operator", "other");
    const moved = () =>
      donations.projectChanged(
        projectId,
        { county: "430103", operatorId: otherOperator(), formerly: [{ county, division, operatorId }] },
        2,
      );
    const references = async (who: string, query: Record<string, string> = {}) =>
      (await ledger(who, query)).body.items.map(({ reference }: { reference: string }) => reference);

    it("is read by whom each posting was booked under, refunds with their gift, and by nobody else", async () => {
      const before = await paidDonation();
      await book(intentSucceeded(before.of));
      await moved();
      const after = await paidDonation();
      await book(intentSucceeded(after.of), refundEvent(before.of, `re_${before.of.payment}`, 500));
      const old = [`re_${before.of.payment}`, before.of.payment].toSorted();
      for (const who of ["auditor", "admin", "worker", "manager", "finance"])
        expect((await references(who)).toSorted(), who).toEqual(old);
      for (const who of ["far-admin", "far-manager"])
        expect(await references(who), who).toEqual([after.of.payment]);
      expect(await references("far-worker")).toEqual([]);
      const file = await donations.call("GET /v1/projects/{projectId}/ledger", {
        params: { projectId },
        token: tokenOf("auditor"),
        headers: { accept: "text/csv" },
      });
      expect(String(file.body)).toContain(before.of.payment);
      expect(String(file.body)).not.toContain(after.of.payment);
    });

    it("is paged to its end by who reads a part of it", async () => {
      const before = [await paidDonation(), await paidDonation()];
      await book(...before.map(({ of }) => intentSucceeded(of)));
      await moved();
      const after = await paidDonation();
      await book(intentSucceeded(after.of));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await ledger("auditor", { limit: "1", ...(cursor ? { cursor } : {}) });
        seen.push(...body.items.map(({ reference }: { reference: string }) => reference));
        cursor = body.nextCursor ?? undefined;
      } while (cursor);
      expect(seen.toSorted()).toEqual(before.map(({ of }) => of.payment).toSorted());
    });

    it("from before postings kept where they were booked goes by the project's present place", async () => {
      const { of } = await paidDonation();
      await book(intentSucceeded(of));
      const [row = {}] = await donations.rowsOf(`LEDGER#${of.payment}`);
      const { under: _under, ...Item } = row;
      await donations.platform.documents.send(
        new PutCommand({ TableName: tableName(donations.platform.stage, "donations"), Item }),
      );
      await moved();
      expect(await references("auditor")).toEqual([]);
      expect(await references("far-admin")).toEqual([of.payment]);
    });
  });

  it("is not for the public, and for a machine client only with its scope and its own programme", async () => {
    expect((await ledger(undefined)).status).toBe(401);
    const { platform } = donations;
    const Item = {
      ...roleCardKey(platform.ids.derived("machineClient", "https://issuer.test", "client-1")),
      version: 1,
      grants: [{ role: "ngo_manager", county, operatorId }],
      machineScopes: ["ledger:read"],
    };
    await platform.documents.send(new PutCommand({ TableName: tableName(platform.stage, "network"), Item }));
    const as = (scopes: readonly "ledger:read"[]) =>
      donations.call("GET /v1/projects/{projectId}/ledger", {
        params: { projectId },
        token: tokenOf("client-1", { machine: true, clientId: "client-1", scopes }),
      });
    expect((await as(["ledger:read"])).status).toBe(200);
    expect((await as([])).status).toBe(403);
    await donations.projectChanged(projectId, { division }, 2);
    expect((await as(["ledger:read"])).status).toBe(404);
  });

  it("that somebody changed raises an alarm", async () => {
    const { of } = await paidDonation();
    await book(intentSucceeded(of));
    const [posting = {}] = await donations.rowsOf(`LEDGER#${of.payment}`);
    donations.logged.length = 0;
    const poster = donations.service.streamHandlers?.poster;
    const { watches } = manifest.functions?.poster ?? {};
    expect(isWatched(watches, recordOf({ new: posting }))).toBe(false);
    const changed = recordOf({ old: posting, new: { ...posting, currency: "USD" } });
    for (const record of [changed, recordOf({ old: posting })]) {
      expect(isWatched(watches, record)).toBe(true);
      await poster?.(record);
    }
    expect(donations.logged.map(({ level, event }) => [level, event])).toEqual([
      ["error", "ledger-changed"],
      ["error", "ledger-changed"],
    ]);
  });
});

describe("a refund that contradicts the one booked under its id", () => {
  it("is parked, and the fund stays what it was", async () => {
    const { of } = await paidDonation();
    await book(intentSucceeded(of), refundEvent(of, "re_b", 500));
    const before = await donations.fund(projectId);
    const failed = refundEvent(of, "re_b", 1_900, "failed", "refund.failed");
    await book(failed);
    expect(await donations.fund(projectId)).toEqual(before);
    expect((await donations.rowsOf(`INBOX#${failed.id}`))[0]).toMatchObject({
      status: "parked",
      outcome: "contradiction",
    });
  });
});

describe("an event that cannot be booked", () => {
  const inboxRow = async (id: string) => (await donations.rowsOf(`INBOX#${id}`))[0];

  it("holds nothing up, is tried again ever more rarely, and at last is parked with its reason", async () => {
    const { of } = await paidDonation();
    const fee = chargeUpdated(of);
    stripe.mode.status = 404;
    try {
      await book(intentSucceeded(of));
      await book(fee);
      expect(await inboxRow(fee.id)).toMatchObject({ status: "new", attempts: 1 });
      expect((await inboxRow(fee.id))?.outcome).toMatch(/^failed: /);
      for (let tries = 0; tries < 14; tries += 1) {
        donations.clock.advanceMinutes(1_441);
        await donations.redrive();
      }
      expect(await inboxRow(fee.id)).toMatchObject({ status: "new", attempts: 15 });
      donations.clock.advanceMinutes(1_441);
      await donations.redrive();
    } finally {
      stripe.mode.status = 200;
    }
    const row = await inboxRow(fee.id);
    expect(row).toMatchObject({ status: "parked", attempts: 16 });
    expect(row).not.toHaveProperty("due");
    expect(donations.logged).toContainEqual(
      expect.objectContaining({ level: "warn", event: "event-parked" }),
    );
    await donations.redrive();
    expect((await inboxRow(fee.id))?.attempts).toBe(16);
  });

  it("is tried at its time and not at once: the change that keeps it is no new event", async () => {
    const { of } = await paidDonation();
    const fee = chargeUpdated(of);
    await book(intentSucceeded(of));
    stripe.mode.status = 404;
    try {
      await donations.send(fee);
      const arrived = await inboxRow(fee.id);
      const poster = donations.service.streamHandlers?.poster;
      await poster?.(recordOf({ new: arrived ?? {} }));
      const failed = await inboxRow(fee.id);
      await poster?.(recordOf({ old: arrived ?? {}, new: failed ?? {} }));
      expect(await inboxRow(fee.id)).toEqual(failed);
      expect(failed).toMatchObject({ status: "new", attempts: 1 });
    } finally {
      stripe.mode.status = 200;
    }
  });

  it("that cannot be read keeps no other back, and is parked where a person finds it", async () => {
    const { of } = await paidDonation();
    const event = intentSucceeded(of);
    await donations.send(event);
    const [row = {}] = await donations.rowsOf(`INBOX#${event.id}`);
    const dueAt = "2026-01-01T00:00:00.000Z";
    const damaged = { ...row, pk: "INBOX#evt_damaged", status: "parked", attempts: "many", dueAt };
    await donations.put(damaged);
    for (let tries = 0; tries < 10; tries += 1) {
      donations.clock.advanceMinutes(300);
      await donations.redrive();
    }
    expect(await inboxRow(event.id)).toMatchObject({ status: "done" });
    const [parked = {}] = await donations.rowsOf("INBOX#evt_damaged");
    expect(parked).toMatchObject({ putBack: { tries: 10, list: row.due } });
    expect(parked).not.toHaveProperty("due");
    expect(donations.logged).toContainEqual(expect.objectContaining({ level: "error", event: "row-parked" }));
  });

  it("that waited in vain is parked, and booked nevertheless once its payment comes", async () => {
    const { of } = await paidDonation();
    const refund = refundEvent(of, "re_late", 100);
    await book(refund);
    for (let tries = 0; tries < 15; tries += 1) {
      donations.clock.advanceMinutes(1_441);
      await donations.redrive();
    }
    expect(await inboxRow(refund.id)).toMatchObject({ status: "parked", outcome: "payment-not-known" });
    expect(await inboxRow(refund.id)).not.toHaveProperty("due");
    await book(intentSucceeded(of));
    expect(await inboxRow(refund.id)).toMatchObject({ status: "done", outcome: "booked" });
  });
});
