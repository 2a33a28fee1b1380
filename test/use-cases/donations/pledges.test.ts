import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toDonationEvents } from "#services/donations/events.ts";
import { manifest } from "#services/donations/manifest.ts";
import { createPledgeStore } from "#services/donations/pledges/store.ts";
import { tableName } from "#shared/db/table.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { wholeRun } from "#test/support/whole-run.ts";

let gifts: Gifts;
let projectId: string;

beforeAll(async () => {
  gifts = await startGifts();
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await gifts.newProject();
});

const donor = { name: "Canary 王小明", email: "canary.pledge@example.org" };
const promise = (body: object = {}, token?: string) =>
  gifts.donations.call("POST /v1/projects/{projectId}/pledges", {
    params: { projectId },
    body: { amount: 5_000, currency: "CNY", anonymous: false, method: "wechat_pay", ...body },
    ...(token ? { token } : {}),
  });
const rowOf = async (pledgeId: string) => {
  const rows = await gifts.donations.rowsOf(`PLEDGE#${pledgeId}`);
  return rows.find(({ sk }) => sk === "PLEDGE");
};
/** What a run of the schedule, at this county's instant, has told of a pledge. */
const remind = async (pledgeId: string, at: string) => {
  const old = await rowOf(pledgeId);
  gifts.donations.clock.set(at);
  await gifts.donations.service.schedules?.promises?.(wholeRun());
  const change = { old, new: await rowOf(pledgeId) } as Parameters<typeof toDonationEvents>[0];
  return old?.version === change.new?.version ? [] : toDonationEvents(change);
};

describe("a pledge", () => {
  it("is reminded of each month, and books nothing", async () => {
    const { status, body } = await promise({ donor, nextOn: "2026-03-31" });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: "open",
      nextOn: "2026-03-31",
      reference: expect.stringMatching(/^HL\w{8}$/),
    });
    expect(await remind(body.pledgeId, "2026-03-31T00:59:00Z")).toEqual([]);
    expect(await remind(body.pledgeId, "2026-03-31T01:05:00Z")).toMatchObject([
      {
        name: "donations.PledgeDue",
        subject: body.pledgeId,
        data: { projectId, amount: 5_000, byMail: true },
      },
    ]);
    expect(await remind(body.pledgeId, "2026-03-31T01:15:00Z")).toEqual([]);
    expect((await rowOf(body.pledgeId))?.nextOn).toBe("2026-04-30");
    expect((await gifts.donations.fund(projectId)).raised.amount).toBe(0);
    expect(JSON.stringify(await gifts.donations.rowsOf(""))).not.toMatch(/canary/i);
    gifts.donations.clock.set("2026-03-02T01:00:00.000Z");
  });

  it("names the gifts that were made for it, by whoever has its secret", async () => {
    const { body } = await promise({ donor });
    const secret = { "donation-secret": body.readSecret };
    const give = (headers?: Record<string, string>) =>
      gifts.donations.give(projectId, { amount: 6_000, pledgeId: body.pledgeId }, headers ? { headers } : {});
    expect((await give()).status).toBe(404);
    const { donationId } = (await give(secret)).body;
    await gifts.pay(donationId, 6_000);
    const read = await gifts.donations.call("GET /v1/pledges/{pledgeId}", {
      params: { pledgeId: body.pledgeId },
      headers: secret,
    });
    expect(read.body.gifts).toMatchObject([{ donationId, amount: 6_000, status: "paid" }]);
    const { platform } = gifts.donations;
    const table = tableName(platform.stage, manifest.table.name);
    const store = createPledgeStore(platform.documents, table, platform.log);
    const found = await store.findByText(`月捐 ${String(body.reference).toLowerCase()}`);
    expect(found.map(({ pledgeId }) => pledgeId)).toEqual([body.pledgeId]);
  });

  it("ends by one call, and with its project", async () => {
    const token = tokenOf("pledging");
    const mine = (await promise({}, token)).body;
    const other = (await promise({ nextOn: "2026-03-05" }, token)).body;
    const end = (more: object) =>
      gifts.donations.call("DELETE /v1/pledges/{pledgeId}", { params: { pledgeId: mine.pledgeId }, ...more });
    expect((await end({ token: tokenOf("somebody-else") })).status).toBe(404);
    expect((await end({ token })).body).toMatchObject({ status: "ended", nextOn: null });
    expect((await end({ token })).body.ended.reason).toBe("donor");
    await gifts.donations.projectChanged(projectId, { status: "ended", takesGifts: false }, 2);
    expect(await remind(other.pledgeId, "2026-03-05T01:05:00Z")).toMatchObject([
      { name: "donations.PledgeClosed", subject: other.pledgeId },
    ]);
    const list = await gifts.donations.call("GET /v1/me/pledges", { token });
    expect(list.body.items.map(({ status }: { status: string }) => status)).toEqual(["ended", "ended"]);
  });

  it("of a guest needs an address, and of everybody a day to come", async () => {
    expect((await promise()).body.errors[0]).toMatchObject({
      pointer: "/donor",
      code: "address-to-remind-at",
    });
    expect((await promise({ donor, nextOn: "2026-03-02" })).body.errors[0]).toMatchObject({
      pointer: "/nextOn",
      code: "day-not-to-come",
    });
  });
});
