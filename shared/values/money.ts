import * as z from "zod";

/** Currencies a project can take. */
export const currencies = ["CNY", "HKD", "USD", "EUR", "GBP", "JPY"] as const;
export const currencySchema = z.enum(currencies);
export type Currency = z.infer<typeof currencySchema>;

/** Digits after the point; everything not named has two (ISO 4217). */
const minorDigits: Partial<Record<Currency, number>> = { JPY: 0 };

/** An amount in whole minor units (fen; for JPY yen) and its currency. */
export const moneySchema = z
  .strictObject({ amount: z.int(), currency: currencySchema })
  .meta({ id: "Money" });
export type Money = Readonly<z.infer<typeof moneySchema>>;

/** A gift's amount in minor units: 1 to 99,999,999 (Stripe takes at most eight digits). */
export const giftAmountSchema = z.int().min(1).max(99_999_999);

/** Two amounts of different currencies met: a mistake of ours, never of a caller. */
export class MixedCurrencies extends Error {
  constructor(a: Money, b: Money) {
    super(`${a.currency} and ${b.currency} cannot be added`);
  }
}

export const zero = (currency: Currency): Money => ({ amount: 0, currency });

/** The sum. @throws MixedCurrencies */
export const addMoney = (a: Money, b: Money): Money => {
  if (a.currency !== b.currency) throw new MixedCurrencies(a, b);
  return { amount: a.amount + b.amount, currency: a.currency };
};

export const negate = ({ amount, currency }: Money): Money => ({
  amount: amount === 0 ? 0 : -amount,
  currency,
});

/** An amount as people read it: ¥50.00. */
export const formatMoney = ({ amount, currency }: Money, locale: string): string => {
  const digits = minorDigits[currency] ?? 2;
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount / 10 ** digits);
};
