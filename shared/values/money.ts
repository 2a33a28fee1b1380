import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** Currencies that a project can take. */
export const currencies = ["CNY", "HKD", "USD", "EUR", "GBP", "JPY"] as const;
export const currencySchema = once(() => z.enum(currencies));
export type Currency = z.infer<ReturnType<typeof currencySchema>>;

/** Digits after the decimal point (ISO 4217); two for a currency that is not listed. */
const minorDigits: Partial<Record<Currency, number>> = { JPY: 0 };

/** Digits after the decimal point of an amount in a currency: 2 for CNY. */
export const minorDigitsOf = (currency: string): number => minorDigits[currency as Currency] ?? 2;

/** An amount in whole minor units (fen; for JPY yen) and its currency. */
export const moneySchema = once(() =>
  z.strictObject({ amount: z.int(), currency: currencySchema() }).meta({ id: "Money" }),
);
export type Money = Readonly<z.infer<ReturnType<typeof moneySchema>>>;

/**
 * The least that is taken as one gift, in minor units: what Stripe charges at least (docs.stripe.com/currencies), and one
 * yuan. Smaller amounts are how stolen cards are tried out.
 */
export const leastGift: Readonly<Record<Currency, number>> = {
  CNY: 100,
  HKD: 400,
  USD: 50,
  EUR: 50,
  GBP: 30,
  JPY: 50,
};

/** Stripe takes at most eight digits. */
export const mostGift = 99_999_999;

/** A gift's amount in minor units: 1 to {@link mostGift}. Each currency has its own least: `leastGift`. */
export const giftAmountSchema = once(() => z.int().min(1).max(mostGift));

/** Amounts of different currencies were added: a bug, never the fault of a caller. */
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

/** An amount as people read it: ¥50.00. The sign of the yen is that of the yuan, so other currencies are named: 500日元. */
export const formatMoney = ({ amount, currency }: Money, locale: string): string => {
  const digits = minorDigitsOf(currency);
  const currencyDisplay = currency === "CNY" ? "narrowSymbol" : "name";
  return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay }).format(
    amount / 10 ** digits,
  );
};
