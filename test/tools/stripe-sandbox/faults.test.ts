import { beforeEach, describe, expect, it } from "vitest";
import { seeded } from "#infra/local/stripe/state/random.ts";
import { dayMs, type StandInWorld, standInWorld } from "#test/support/stand-in.ts";
import { clientOf, sessionOf } from "#test/support/stripe-sandbox.ts";

let world: StandInWorld;
beforeEach(() => {
  world = standInWorld();
});

const open = (idempotencyKey = "don_1") =>
  world.stripe.checkout.sessions.create(sessionOf(100), { idempotencyKey, maxNetworkRetries: 0 });
const replayed = ({ lastResponse }: Awaited<ReturnType<typeof open>>) =>
  new Headers(lastResponse.headers).get("idempotent-replayed");
const sessions = async (): Promise<number> =>
  (await world.stripe.checkout.sessions.list({ limit: 100 })).data.length;

describe("a request", () => {
  it("that fails before anything was done is done when it comes again", async () => {
    world.faults.set({ kind: "down", times: 1 });
    await expect(open()).rejects.toMatchObject({ type: "StripeAPIError", statusCode: 500 });
    expect((await open()).status).toBe("open");
    expect(await sessions()).toBe(1);
  });

  it("whose failure is kept fails under its key for a day", async () => {
    world.faults.set({ kind: "broken", times: 1 });
    for (let times = 0; times < 2; times += 1)
      await expect(open()).rejects.toMatchObject({ statusCode: 500 });
    await world.advance(dayMs + 1_000);
    expect((await open()).status).toBe("open");
  });

  it("whose answer is lost was done, once", async () => {
    world.faults.set({ kind: "lost", method: "POST", times: 1 });
    await expect(open()).rejects.toMatchObject({ type: "StripeConnectionError" });
    expect(await sessions()).toBe(1);
    const again = await open();
    expect(replayed(again)).toBe("true");
    expect(await sessions()).toBe(1);
  });

  it("that hangs keeps its key, and is done late", async () => {
    world.faults.set({ kind: "hang", times: 1 });
    const hanging = world.stripe.checkout.sessions.create(sessionOf(100), {
      idempotencyKey: "don_1",
      timeout: 5,
    });
    await expect(hanging).rejects.toMatchObject({ type: "StripeConnectionError" });
    await expect(open()).rejects.toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
    expect(await sessions()).toBe(0);
    world.faults.release();
    await expect.poll(sessions, { interval: 1 }).toBe(1);
    expect(replayed(await open())).toBe("true");
  });

  it("over HTTP meets the same: the connection breaks, and the client that repeats gets the first answer", async () => {
    const { port, url, close } = await world.listen();
    world.faults.set({ kind: "lost", method: "POST", times: 1 });
    const session = await clientOf(port).checkout.sessions.create(sessionOf(100));
    expect(session.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(session.url).toBe(`${url}/checkout/${session.id}`);
    expect(await sessions()).toBe(1);
    await close();
  });

  it("beyond the rate is refused, until the next second", async () => {
    world.setTerms({ requestsPerSecond: 2 });
    await Promise.all([sessions(), sessions()]);
    await expect(sessions()).rejects.toMatchObject({ type: "StripeRateLimitError", statusCode: 429 });
    await world.advance(1_000);
    expect(await sessions()).toBe(0);
  });

  it("fails by its path and method alone, or by chance and the seed", async () => {
    world.faults.set({ kind: "missing", method: "GET", path: "/v1/balance_transactions" });
    await expect(world.stripe.balanceTransactions.list()).rejects.toMatchObject({ statusCode: 404 });
    expect(await sessions()).toBe(0);
    world.faults.set(null);
    const outcomes = async () => {
      world.faults.setRandom({ random: seeded(7), percent: 40, kinds: ["down", "rate-limited", "lost"] });
      const ended = await Promise.allSettled(Array.from({ length: 30 }, sessions));
      world.faults.setRandom(null);
      return ended.map((one) => (one.status === "fulfilled" ? 200 : one.reason.statusCode));
    };
    const first = await outcomes();
    expect(new Set(first)).toEqual(new Set([200, 500, 429, undefined]));
    expect(await outcomes()).toEqual(first);
  });
});
