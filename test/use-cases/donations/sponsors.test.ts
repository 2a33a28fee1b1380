import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toDonationEvents } from "#services/donations/events.ts";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import { type Gifts, startGifts } from "#test/support/gifts.ts";
import { grantRoles } from "#test/support/network-cards.ts";
import { aSlot } from "#test/support/requests.ts";
import { sessionExpired } from "#test/support/stripe-events.ts";

let gifts: Gifts;
let projectId: string;
let slotId: string;

beforeAll(async () => {
  gifts = await startGifts();
  const at = { county: "430422", divisions: ["430422103"] };
  await grantRoles(gifts.donations.platform, "worker", [{ role: "social_worker", ...at }]);
  await grantRoles(gifts.donations.platform, "lead", [{ role: "station_lead", ...at }]);
});
afterAll(() => gifts.stripe.close());
beforeEach(async () => {
  projectId = await gifts.newProject({ purposes: ["school", "living"] });
  const { donations } = gifts;
  donations.clock.set("2026-03-02T01:00:00.000Z");
  const { body } = await donations.call("POST /v1/projects/{projectId}/slots", {
    token: tokenOf("worker"),
    params: { projectId },
    body: aSlot(),
  });
  ({ slotId } = body);
  await onSlot("lead", "approve", { version: body.version });
});

const onSlot = (who: string, step: "approve" | "end", body: object) =>
  gifts.donations.call(`POST /v1/slots/{slotId}/${step}`, {
    token: tokenOf(who),
    params: { slotId },
    body,
  });
const hold = (amount: number, more: object = {}, token?: string) =>
  gifts.donations.call("POST /v1/slots/{slotId}/holds", {
    params: { slotId },
    body: { amount, currency: "CNY", anonymous: true, purpose: "school", ...more },
    ...(token ? { token } : {}),
  });
const free = async (): Promise<number> => {
  const { body } = await gifts.donations.call("GET /v1/projects/{projectId}/slots", {
    params: { projectId },
  });
  return body.items[0].purposes[0].free.amount;
};
const sponsorshipOf = async ({ donationId, readSecret }: { donationId: string; readSecret: string }) =>
  (await gifts.donations.read(donationId, readSecret)).body.sponsorship;
const sponsors = async () =>
  (await gifts.donations.rowsOf(`SLOT#${slotId}`)).find(({ sk }) => sk === "SPONSORS");

describe("a place for a sponsor", () => {
  it("is held while its gift is paid, and then is theirs", async () => {
    const held = await hold(100_000);
    expect([held.status, held.body.until]).toEqual([201, "2026-03-02T01:30:00.000Z"]);
    expect(gifts.stripe.requests.at(-1)?.body).toContain("expires_at=");
    expect(await free()).toBe(200_000);
    const place = { number: 1, purpose: "school", period: "2026-spring" };
    expect(await sponsorshipOf(held.body)).toEqual({ ...place, state: "held" });
    await gifts.pay(held.body.donationId, 100_000);
    expect(await sponsorshipOf(held.body)).toEqual({ ...place, state: "sponsoring" });
    expect(await free()).toBe(200_000);
    gifts.donations.clock.advanceMinutes(60);
    expect(await free()).toBe(200_000);
    expect((await gifts.donations.fund(projectId)).raised.amount).toBe(100_000);
  });

  it("is never given twice: of fifty at once as many hold it as the cap allows", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => hold(60_000)));
    const statuses = Object.groupBy(answers, ({ status, body }) => `${status} ${body.code ?? ""}`);
    expect(statuses["201 "]).toHaveLength(5);
    expect(await free()).toBe(0);
    for (const [answer] of Object.entries(statuses))
      expect(["201 ", "409 cap", "503 busy"]).toContain(answer);
    expect((await hold(100)).body).toMatchObject({ code: "cap", rule: "school#2026-spring" });
    expect((await hold(100, { purpose: "living" })).body.code).toBe("purpose");
  });

  it("is free again by itself after half an hour, and when its checkout is closed", async () => {
    const held = (await hold(300_000)).body;
    expect((await hold(100)).body.code).toBe("cap");
    await gifts.book(
      sessionExpired({ payment: "pi_expired", amount: 300_000, donationId: held.donationId, projectId }),
    );
    expect(await free()).toBe(300_000);
    expect((await sponsorshipOf(held)).state).toBe("released");
    await hold(300_000);
    expect(await free()).toBe(0);
    gifts.donations.clock.advanceMinutes(31);
    expect(await free()).toBe(300_000);
  });

  it("that is paid late is taken if it is free, else the money is the project's and its donor is told", async () => {
    const first = (await hold(300_000)).body;
    gifts.donations.clock.advanceMinutes(31);
    const second = (await hold(200_000)).body;
    await gifts.pay(second.donationId, 200_000);
    await gifts.pay(first.donationId, 300_000);
    expect((await sponsorshipOf(first)).state).toBe("not-free");
    expect(await free()).toBe(100_000);
    expect((await gifts.donations.fund(projectId)).raised.amount).toBe(500_000);
    const rows = await gifts.donations.rowsOf(`DONATION#${first.donationId}`);
    const now = rows.find(({ sk }) => sk === "DONATION");
    const old = { ...now, status: "pending", sponsorship: undefined };
    const told = toDonationEvents({ old, new: now } as Parameters<typeof toDonationEvents>[0]);
    expect(told.map(({ name }) => name)).toContain("donations.SponsorshipMissed");
  });

  it("ends with the help, and its sponsor hears nothing of the person", async () => {
    const held = (await hold(100_000, {}, tokenOf("sponsor"))).body;
    await gifts.pay(held.donationId, 100_000);
    const old = await sponsors();
    expect((await onSlot("lead", "end", { reason: "left-school", version: 2 })).body.status).toBe("proposed");
    const events = toDonationEvents({ old, new: await sponsors() } as Parameters<typeof toDonationEvents>[0]);
    expect(events).toMatchObject([{ name: "donations.SponsorshipEnded", subject: held.donationId }]);
    const { personId } = personOf(gifts.donations.platform.ids, "sponsor");
    expect(events[0]?.data).toEqual({ projectId, amount: 100_000, currency: "CNY", personId });
    expect((await hold(100)).status).toBe(404);
  });

  it("tells a sponsor and everybody else number, purpose and cap, and no word of the person", async () => {
    const held = (await hold(100_000)).body;
    await gifts.pay(held.donationId, 100_000);
    const { body } = await gifts.donations.call("GET /v1/projects/{projectId}/slots", {
      params: { projectId },
    });
    const shown = JSON.stringify([
      body,
      (await gifts.donations.read(held.donationId, held.readSecret)).body,
      await gifts.donations.rowsOf(`DONATION#${held.donationId}`),
      gifts.stripe.requests,
    ]);
    for (const word of ["female", "15-17", "430422103", "child-in-hardship", "senior-middle"])
      expect(shown).not.toContain(word);
  });
});
