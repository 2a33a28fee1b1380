import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMoney,
  currencies,
  formatMoney,
  giftAmountSchema,
  MixedCurrencies,
  moneySchema,
  negate,
  zero,
} from "#shared/values/money.ts";

const currency = fc.constantFrom(...currencies);
const amount = fc.integer({ min: -99_999_999, max: 99_999_999 });
const sums = fc
  .tuple(currency, amount, amount, amount)
  .map(([of, ...amounts]) => amounts.map((each) => ({ amount: each, currency: of })));

describe("money", () => {
  it("adds up in whole minor units, in any order and grouping", () => {
    const property = fc.property(sums, ([a = zero("CNY"), b = a, c = a]) => {
      expect(addMoney(a, b)).toEqual({ amount: a.amount + b.amount, currency: a.currency });
      expect(addMoney(a, b)).toEqual(addMoney(b, a));
      expect(addMoney(addMoney(a, b), c)).toEqual(addMoney(a, addMoney(b, c)));
      expect(addMoney(a, zero(a.currency))).toEqual(a);
      expect(addMoney(a, negate(a))).toEqual(zero(a.currency));
      expect(moneySchema().parse(addMoney(a, b))).toEqual(addMoney(a, b));
    });
    fc.assert(property);
  });

  it("is never added across currencies", () => {
    const property = fc.property(currency, currency, amount, (one, other, each) => {
      fc.pre(one !== other);
      expect(() => addMoney({ amount: each, currency: one }, { amount: each, currency: other })).toThrow(
        MixedCurrencies,
      );
    });
    fc.assert(property);
  });

  it("negates nothing to nothing, not to minus nothing", () => {
    expect(Object.is(negate(zero("CNY")).amount, 0)).toBe(true);
  });

  it.each([
    { amount: 0.5, currency: "CNY" },
    { amount: "50", currency: "CNY" },
    { amount: 2 ** 53, currency: "CNY" },
    { amount: 1, currency: "cny" },
    { amount: 1, currency: "XXX" },
    { amount: 1 },
    { amount: 1, currency: "CNY", unit: "fen" },
  ])("is never %j", (value) => {
    expect(moneySchema().safeParse(value).success).toBe(false);
  });
});

describe("the amount of a gift", () => {
  it.each([
    [1, true],
    [99_999_999, true],
    [0, false],
    [-1, false],
    [100_000_000, false],
    [1.5, false],
  ])("%d: %s", (value, taken) => {
    expect(giftAmountSchema().safeParse(value).success).toBe(taken);
  });
});

describe("money as people read it", () => {
  it.each([
    [{ amount: 5_000, currency: "CNY" }, "zh-CN", "¥50.00"],
    [{ amount: 99_999_999, currency: "CNY" }, "zh-CN", "¥999,999.99"],
    [{ amount: 1, currency: "CNY" }, "en", "¥0.01"],
    [{ amount: 5_000, currency: "JPY" }, "en", "5,000 Japanese yen"],
    [{ amount: 5_000, currency: "JPY" }, "zh-CN", "5,000日元"],
    [{ amount: -1_250, currency: "USD" }, "en", "-12.50 US dollars"],
  ] as const)("%j in %s is %s", (money, locale, text) => {
    expect(formatMoney(money, locale)).toBe(text);
  });

  it("shows every minor unit of any amount", () => {
    const property = fc.property(currency, fc.integer({ min: 1, max: 99_999_999 }), (of, each) => {
      expect(Number(formatMoney({ amount: each, currency: of }, "en").replace(/\D/g, ""))).toBe(each);
    });
    fc.assert(property);
  });
});
