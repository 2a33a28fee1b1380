import fc from "fast-check";
import { expect, it } from "vitest";
import { asking } from "#shared/limits/asking.ts";
import { personOf, tokenOf } from "#test/support/call-api.ts";
import { noGates } from "#test/support/gates.ts";
import { createMatchingWorld, home } from "#test/support/matching-service.ts";

const people = Array.from({ length: 10 }, (_, at) => `person-${at}`);
const headcount = 3;
interface Offer {
  readonly offerId: string;
  readonly volunteerId: string;
  readonly status: string;
  readonly askedAt: string;
}

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("open" as const), which: fc.constant(0) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom("askOne" as const, "askBest" as const), which: fc.nat(99) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom("decline" as const, "accept" as const, "takeBack" as const, "decline" as const),
      which: fc.nat(99),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("giveUp" as const, "close" as const), which: fc.nat(99) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("wait" as const), which: fc.constantFrom(5, 60, 800, 2_000) }),
  },
);

/** One long history of a few needs and people. @returns what is checked after each step */
const createHistory = async () => {
  const world = await createMatchingWorld();
  const worker = tokenOf("worker");
  await world.grant("worker", { role: "social_worker", divisions: [home] });
  for (const name of people) await world.register(name, { availability: [], weeklyHoursCap: 40 });
  const nameOf = new Map(people.map((name) => [personOf(world.ids, name).volunteerId, name]));
  const needs: { needId: string; from: string; held: Map<string, { signupId: string; version: number }> }[] =
    [];
  const need = () => needs.at(-1);
  const at = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];
  const shiftOf = (from: string) => ({
    shiftId: world.shiftId,
    from,
    to: new Date(Date.parse(from) + 7_200_000).toISOString(),
  });
  const fieldsOf = (from: string) => ({
    positions: [{ positionId: world.positionId, skills: ["tutoring"], headcount, gates: noGates }],
    shifts: [shiftOf(from)],
  });
  const offersOf = async (needId: string): Promise<Offer[]> =>
    (await world.call("GET /v1/needs/{needId}/offers", { token: worker, params: { needId } })).body.items;
  const openOffer = async (which: number) => {
    const current = need();
    const open = current ? (await offersOf(current.needId)).filter(({ status }) => status === "open") : [];
    return at(open, which);
  };
  const askFor = async (body: object) => {
    const current = need();
    if (!current) return;
    const { status } = await world.call("POST /v1/needs/{needId}/offers", {
      token: worker,
      params: { needId: current.needId },
      body: { positionId: world.positionId, ...body },
    });
    expect([201, 409]).toContain(status);
  };
  const signup = (status: string, needId: string, from: string, volunteerId: string) =>
    world.signup(needId, volunteerId, status, { shifts: [{ ...shiftOf(from), status }] });
  const steps = {
    open: async () => {
      const from = new Date(world.clock().getTime() + 5 * 86_400_000).toISOString();
      needs.push({ needId: await world.openNeed(fieldsOf(from)), from, held: new Map() });
    },
    askOne: (which: number) =>
      askFor({ volunteerIds: [personOf(world.ids, at(people, which) ?? "").volunteerId] }),
    askBest: (which: number) => askFor({ top: 1 + (which % 4) }),
    decline: async (which: number) => {
      const offer = await openOffer(which);
      if (!offer) return;
      await world.call("POST /v1/offers/{offerId}/decline", {
        token: tokenOf(nameOf.get(offer.volunteerId) ?? ""),
        params: { offerId: offer.offerId },
        body: { reason: "other" },
      });
    },
    accept: async (which: number) => {
      const [offer, current] = [await openOffer(which), need()];
      if (!offer || !current || current.held.size >= headcount) return;
      const signupId = world.ids.fresh("signup");
      const data = signup("confirmed", current.needId, current.from, offer.volunteerId);
      await world.deliver("needs.SignupConfirmed", signupId, 1, data);
      current.held.set(offer.volunteerId, { signupId, version: 1 });
    },
    takeBack: async (which: number) => {
      const offer = await openOffer(which);
      if (offer)
        await world.call("DELETE /v1/offers/{offerId}", {
          token: worker,
          params: { offerId: offer.offerId },
        });
    },
    giveUp: async (which: number) => {
      const current = need();
      const [volunteerId, held] = at([...(current?.held ?? [])], which) ?? [];
      if (!current || !volunteerId || !held) return;
      const data = signup("withdrawn", current.needId, current.from, volunteerId);
      await world.deliver("needs.SignupWithdrawn", held.signupId, held.version + 1, data);
      current.held.delete(volunteerId);
    },
    close: async (which: number) => {
      const current = which % 4 === 0 ? needs.pop() : undefined;
      if (!current) return;
      const data = { ...world.need(fieldsOf(current.from)), status: "closed" };
      await world.deliver("needs.NeedClosed", current.needId, 2, data);
      expect((await offersOf(current.needId)).filter(({ status }) => status === "open")).toEqual([]);
    },
    wait: async (minutes: number) => {
      world.clock.advanceMinutes(minutes);
      await world.sweep();
    },
  };

  let known = 0;
  const asked = new Map<string, { offerId: string; at: number }>();
  /** Whenever somebody more was asked, there was room; and nobody within the rest, whichever need asks. */
  const check = async () => {
    const current = need();
    if (!current) return;
    const offers = await offersOf(current.needId);
    const open = offers.filter(({ status }) => status === "open").length;
    const free = headcount - current.held.size;
    const hours = (Date.parse(current.from) - world.clock().getTime()) / 3_600_000;
    const margin = hours < 24 ? asking.leastMarginToday : asking.leastMargin;
    if (offers.length > known && free > 0) expect(open).toBeLessThanOrEqual(free + margin);
    known = offers.length;
    for (const { volunteerId, offerId, askedAt } of offers.toReversed()) {
      const [before, now] = [asked.get(volunteerId), Date.parse(askedAt)];
      if (before?.offerId === offerId || (before && now < before.at)) continue;
      if (before) expect(now - before.at).toBeGreaterThanOrEqual(asking.restHours * 3_600_000);
      asked.set(volunteerId, { offerId, at: now });
    }
  };
  return { steps, check, asked };
};

it("however people are asked and answer, the margin and the rest hold on stored rows", async () => {
  const seed = Number(process.env.SEED ?? 20_260_302);
  const numRuns = Number(process.env.STEPS ?? 500);
  const { steps, check, asked } = await createHistory();
  await steps.open();
  for (const { do: name, which } of fc.sample(step, { seed, numRuns })) {
    await steps[name](which);
    // Only these ask anybody.
    if (name === "askOne" || name === "askBest" || name === "wait") await check();
  }
  expect(asked.size).toBeGreaterThan(people.length / 2);
  process.stdout.write(`histories of offers: ${numRuns} steps, seed ${seed}\n`);
}, 120_000);
