import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createCounts } from "#shared/counts/counts.ts";
import { tableName } from "#shared/db/table.ts";
import { limits } from "#shared/limits/limits.ts";
import { tokenOf } from "#test/support/call-api.ts";
import { type Donations, startDonations } from "#test/support/donations-service.ts";
import { intentFailed } from "#test/support/stripe-events.ts";
import { startTestStripe, type TestStripe } from "#test/support/test-stripe.ts";

let stripe: TestStripe;
let donations: Donations;
let projectId: string;

beforeAll(async () => {
  stripe = await startTestStripe();
});
afterAll(() => stripe.close());
beforeEach(async () => {
  donations = await startDonations(stripe.address, { factor });
  projectId = donations.platform.ids.fresh("project");
  await donations.projectChanged(projectId);
});

/** A fifth of what is allowed where it is deployed, so that the tests give less often. */
const factor = 0.2;
const session = limits["checkouts-of-session"].most * factor;
const address = limits["checkouts-of-address"].most * factor;
const from = (browser: string, client = "203.0.113.7", more = {}) => ({
  headers: { "user-agent": browser, "cloudfront-viewer-address": `${client}:443`, ...more },
});
const give = (more: Parameters<Donations["give"]>[2]) => donations.give(projectId, { amount: 5_000 }, more);
const statuses = async (times: number, more: Parameters<Donations["give"]>[2]) =>
  (await Promise.all(Array.from({ length: times }, () => give(more)))).map(({ status }) => status);

it("a browser opens so many checkouts an hour, another one behind its address goes on", async () => {
  const answers = await statuses(session + 5, from("a"));
  expect(answers.filter((status) => status === 201)).toHaveLength(session);
  const refused = await give(from("a", "203.0.113.7", { "accept-language": "en" }));
  expect(refused).toMatchObject({
    status: 429,
    body: { code: "limit-reached", limit: { name: "checkouts-of-session", most: session, minutes: 60 } },
  });
  expect(refused.body.title).toContain("checkouts this hour");
  expect(refused.headers["retry-after"]).toBe("3600");
  expect((await give(from("b"))).status).toBe(201);
  donations.clock.advanceMinutes(60);
  expect((await give(from("a"))).status).toBe(201);
});

it("an address opens so many, whatever browser it says, and a person has their own count", async () => {
  for (let browser = 0; browser * session < address; browser += 1)
    await statuses(session, from(`b${browser}`));
  expect((await give(from("new"))).body.limit.name).toBe("checkouts-of-address");
  expect((await give(from("new", "203.0.113.8"))).status).toBe(201);
  const signedIn = { ...from("a"), token: tokenOf("ann") };
  expect((await statuses(session + 1, signedIn)).filter((status) => status === 429)).toHaveLength(1);
});

it("the addresses of one IPv6 network are one address", async () => {
  await statuses(session, from("a", "2001:db8:1:2::1"));
  expect((await give(from("a", "2001:db8:1:2:ffff::9"))).status).toBe(429);
  expect((await give(from("a", "2001:db8:1:3::1"))).status).toBe(201);
});

it("no number of guests shuts a project: beyond the figure somebody is told, and those who sign in are not counted", async () => {
  const { most } = limits["checkouts-of-project"];
  const counted = createCounts(donations.platform, tableName(donations.platform.stage, "donations"));
  await counted.count("checkouts-of-project", projectId, most * factor - 1);
  const warnings = () => donations.logged.filter(({ event }) => event === "many-checkouts");
  expect((await give({ token: tokenOf("ann") })).status).toBe(201);
  expect((await give(from("a"))).status).toBe(201);
  expect(warnings()).toEqual([]);
  expect((await give(from("a"))).status).toBe(201);
  expect((await give({ token: tokenOf("ann") })).status).toBe(201);
  expect(warnings()).toEqual([{ level: "warn", event: "many-checkouts", fields: [{ projectId }] }]);
});

it("a call that is sent again is counted once, and answered when the limit is reached", async () => {
  const key = from("a", "203.0.113.7", { "idempotency-key": "3f0c9a51-counted-once" });
  const first = await give(key);
  for (let again = 0; again < 3; again += 1) expect((await give(key)).body).toEqual(first.body);
  expect((await statuses(session, from("a"))).filter((status) => status === 429)).toHaveLength(1);
  expect((await give(key)).status).toBe(201);
});

/** The bank refuses a card at a checkout. */
const refuseCard = async ({ body: { donationId } }: { body: { donationId: string } }) =>
  donations.send(intentFailed({ payment: `pi_${donationId}`, amount: 5_000, donationId, projectId }));

it("who tries cards opens no checkout for a quarter of an hour, whatever browser they say; then they do", async () => {
  const bot = (n: number) => from(`bot ${n}`, "203.0.113.9", { "donation-visit": `visit ${n}` });
  const [one, many] = [
    limits["refused-cards-of-session"].most * factor,
    limits["refused-cards-of-address"].most * factor,
  ];
  const first = await give(bot(0));
  for (let n = 0; n < one; n += 1) await refuseCard(first);
  await donations.post();
  expect((await give(bot(0))).body).toMatchObject({
    code: "limit-reached",
    limit: { name: "refused-cards-of-session", minutes: 15 },
  });
  for (let n = 1; n < many; n += 1) await refuseCard(await give(bot(n)));
  await donations.post();
  expect((await give(bot(99))).body.limit.name).toBe("refused-cards-of-address");
  expect((await give(from("bot 99", "203.0.113.10"))).status).toBe(201);
  expect((await give({ ...bot(99), token: tokenOf("ann") })).status).toBe(201);
  donations.clock.advanceMinutes(15);
  for (const n of [0, 99]) expect((await give(bot(n))).status).toBe(201);
});

it("an office of forty with the same browser behind one address gives, some at their second card", async () => {
  donations = await startDonations(stripe.address, { factor: 1 });
  await donations.projectChanged(projectId);
  const give = (n: number) =>
    donations.give(
      projectId,
      { amount: 5_000 },
      from("office", "203.0.113.20", { "donation-visit": `desk ${n}` }),
    );
  const gifts = await Promise.all(Array.from({ length: 40 }, (_, n) => give(n)));
  expect(gifts.map(({ status }) => status)).toEqual(gifts.map(() => 201));
  for (const gift of gifts.slice(0, 6)) await refuseCard(gift);
  await donations.post();
  expect((await Promise.all([0, 1, 2, 39].map(give))).map(({ status }) => status)).toEqual([
    201, 201, 201, 201,
  ]);
});

it("no address is stored, and what was refused is neither stored nor told to Stripe", async () => {
  await statuses(session, from("a"));
  const before = await donations.rowsOf("");
  stripe.requests.length = 0;
  await give(from("a"));
  expect((await donations.rowsOf("")).length).toBe(before.length);
  expect(stripe.requests).toEqual([]);
  expect(JSON.stringify(before)).not.toContain("203.0.113");
});
