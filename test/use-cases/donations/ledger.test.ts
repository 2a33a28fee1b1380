import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { manifest } from "#services/donations/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { isWatched } from "#shared/manifest/is-watched.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { tokenOf } from "#test/support/call-api.ts";
import type { Donations } from "#test/support/donations-service.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { recordOf } from "#test/support/stream-record.ts";
import { intentSucceeded, refundEvent } from "#test/support/stripe-events.ts";

const county = "430422";
const division = "430422103";
let gifts: Gifts;
let donations: Donations;
let projectId: string;
let operatorId: string;

beforeAll(async () => {
  gifts = await startGifts();
  ({ donations } = gifts);
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
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await gifts.newProject({ division, operatorId });
});

const ledger = (who: string | undefined, query: Record<string, string> = {}) =>
  donations.call("GET /v1/projects/{projectId}/ledger", {
    params: { projectId },
    query,
    ...(who ? { token: tokenOf(who) } : {}),
  });

describe("the ledger", () => {
  it("lists postings, latest first, page by page, each balanced", async () => {
    const { of, donationId } = await gifts.begin();
    await gifts.book(intentSucceeded(of));
    donations.clock.advanceMinutes(1);
    await gifts.book(refundEvent(of, `re_${of.payment}`, 3_000));
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
    const { of, donationId } = await gifts.begin();
    await gifts.book(intentSucceeded(of));
    const file = await donations.call("GET /v1/projects/{projectId}/ledger", {
      params: { projectId },
      token: tokenOf("auditor"),
      headers: { accept: "text/csv" },
    });
    expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const [head, debit, credit] = String(file.body).split("\r\n");
    expect(head).toBe(
      "\ufeff日期,时间,事项,科目,会计科目（待会计核对）,借方,贷方,币种,支付单号,捐赠编号,凭证编号,科目编号",
    );
    const at = toOffsetIso(donations.clock());
    const time = `${at.slice(0, 10)},${at.slice(11, 16)}`;
    expect(debit).toContain(
      `${time},捐赠到账,支付平台代收款,1009 其他货币资金,100.00,,CNY,${of.payment},${donationId},`,
    );
    expect(credit).toContain(`${time},捐赠到账,项目资金,4101 捐赠收入—限定性,,100.00,CNY,`);
  });

  it.each(["worker", "manager", "finance", "auditor", "admin"])("is read whole by %s", async (who) => {
    const { of } = await gifts.begin();
    await gifts.book(intentSucceeded(of));
    expect((await ledger(who)).body.items).toHaveLength(1);
  });

  it.each(["far-worker", "far-manager", "far-admin", "supervisor", "donor"])(
    "shows %s the postings of their own gifts and no others",
    async (who) => {
      const own = await gifts.begin(1_000, "CNY", tokenOf(who));
      const other = await gifts.begin(2_000);
      await gifts.book(
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
      const before = await gifts.begin();
      await gifts.book(intentSucceeded(before.of));
      await moved();
      const after = await gifts.begin();
      await gifts.book(intentSucceeded(after.of), refundEvent(before.of, `re_${before.of.payment}`, 500));
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
      const before = [await gifts.begin(), await gifts.begin()];
      await gifts.book(...before.map(({ of }) => intentSucceeded(of)));
      await moved();
      const after = await gifts.begin();
      await gifts.book(intentSucceeded(after.of));
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
      const { of } = await gifts.begin();
      await gifts.book(intentSucceeded(of));
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
    const { of } = await gifts.begin();
    await gifts.book(intentSucceeded(of));
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
