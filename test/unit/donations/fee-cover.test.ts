import fc from "fast-check";
import { expect, it } from "vitest";
import { feeCover, feeOfPayment } from "#services/donations/giving/rules/fee-cover.ts";
import { offeredCover } from "#services/donations/giving/rules/offered-cover.ts";

const rates = fc.record({ basisPoints: fc.nat({ max: 1_000 }), fixed: fc.nat({ max: 1_000 }) });

it("leaves exactly the gift after the fee of both together, and is the least that does", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), rates, (gift, rate) => {
      const paid = gift + feeCover(gift, rate);
      expect(paid - feeOfPayment(paid, rate)).toBe(gift);
      expect(paid - 1 - feeOfPayment(paid - 1, rate)).toBeLessThan(gift);
    }),
    { seed: 20_261_128 },
  );
});

it.each([
  [5_000, { basisPoints: 290, fixed: 30 }, 180],
  [10_000, { basisPoints: 150, fixed: 1 }, 153],
  [1, { basisPoints: 0, fixed: 0 }, 0],
])("of %i at %j is %i", (gift, rate, cover) => expect(feeCover(gift, rate)).toBe(cover));

it.each([
  [10_000, 150, 151],
  [33, 150, 1],
  [34, 150, 2],
])("a fee of %i is rounded to the nearest fen", (paid, basisPoints, fee) =>
  expect(feeOfPayment(paid, { basisPoints, fixed: 1 })).toBe(fee),
);

it("is offered in yuan only, where a rate is known", () => {
  const rate = { basisPoints: 150, fixed: 1 };
  expect(offeredCover({ amount: 10_000, currency: "CNY" }, rate)).toBe(153);
  expect(offeredCover({ amount: 10_000, currency: "USD" }, rate)).toBeUndefined();
  expect(offeredCover({ amount: 10_000, currency: "CNY" }, { basisPoints: 0, fixed: 1 })).toBeUndefined();
});
