import fc from "fast-check";
import { expect, it } from "vitest";
import type { NumberingDeps } from "#services/donations/acknowledgments/deps.ts";
import { giveNumber } from "#services/donations/acknowledgments/give-number.ts";
import { numberDue } from "#services/donations/acknowledgments/schedules/number-due.ts";
import { createBlindIndex } from "#shared/personal-data/blind-index.ts";
import { createNumberingModel, paidGift } from "#test/support/numbering-model.ts";
import { wholeRun } from "#test/support/whole-run.ts";

/** Ten times as many by `npm run bench -- --only proof`, with a new seed, which is printed. */
const [gifts, seed] = [Number(process.env.GIFTS ?? 1_000), Number(process.env.SEED ?? 20_261_128)];

it("numbers are given without a gap and none twice, by two at once, wherever their work is broken off", async () => {
  const random = fc.sample(fc.nat({ max: 99 }), { seed, numRuns: 20_000 });
  let calls = 0;
  let crashed = 0;
  /** A call in fifty breaks off, before it or after it. */
  const breaking =
    <Args extends unknown[], Answer>(work: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      const at = random[calls++ % random.length];
      if (at === 0) crashed += 1;
      if (at === 0) throw new Error("broken off before");
      const answer = await work(...args);
      if (at === 1) crashed += 1;
      if (at === 1) throw new Error("broken off after");
      return answer;
    };
  const all = Array.from({ length: gifts }, (_, n) => paidGift(n));
  const model = createNumberingModel(all, () => Promise.resolve());
  const { acknowledgments, donations } = model.stores;
  const deps: NumberingDeps = {
    ...model.stores,
    donations: { findDonation: breaking(donations.findDonation) },
    acknowledgments: {
      find: breaking(acknowledgments.find),
      findSeries: breaking(acknowledgments.findSeries),
      number: breaking(acknowledgments.number),
      listDue: acknowledgments.listDue,
    },
    blindIndex: createBlindIndex(Buffer.alloc(32, 7)),
    clock: () => new Date("2026-03-02T01:10:00.000Z"),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  };
  /** The stream brings every second gift, each twice at once. */
  for (const [n, gift] of all.entries())
    if (n % 2 === 0)
      await Promise.allSettled([giveNumber(deps, gift, "test"), giveNumber(deps, gift, "test")]);
  for (let rounds = 0; rounds < 5; rounds += 1)
    await Promise.allSettled([numberDue(deps)(wholeRun()), numberDue(deps)(wholeRun())]);

  const issued = model.issued();
  expect(crashed).toBeGreaterThan(gifts / 50);
  expect(issued.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: gifts }, (_, n) => n + 1),
  );
  expect(new Set(issued.map(({ number }) => number)).size).toBe(gifts);
  expect(new Set(issued.map(({ giftId }) => giftId)).size).toBe(gifts);
});
