/** Digits after the decimal point: 2, or 0 for the yen. */
const minorDigits = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

interface Money {
  readonly amount: number;
  readonly currency: string;
}

const textOf = ({ amount, currency }: Money, language: string, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: currency === "CNY" ? "narrowSymbol" : "name",
    ...options,
  }).format(amount / 10 ** minorDigits(currency));

/**
 * Money as text: `{ amount: 5000, currency: "CNY" }` is ¥50.00. `amount` is in minor units. Only the yuan is written
 * with its sign; the sign of the yen is the same, so other currencies are named: 500日元.
 */
export const moneyText = (money: Money, language: string): string => textOf(money, language, {});

/** Money in a sentence: as {@link moneyText}, without decimals that are zero: ¥50. */
export const sumText = (money: Money, language: string): string =>
  textOf(money, language, { trailingZeroDisplay: "stripIfInteger" });

/** The name of a currency: 人民币. */
export const currencyName = (currency: string, language: string): string =>
  new Intl.DisplayNames(language, { type: "currency" }).of(currency) ?? currency;

/** A typed amount in minor units; undefined unless it is above zero, with no more decimals than the currency has. */
export const minorAmount = (typed: string, currency: string): number | undefined => {
  const digits = minorDigits(currency);
  const [, whole, decimals = ""] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined || decimals.length > digits) return undefined;
  const amount = Number(whole + decimals.padEnd(digits, "0"));
  return amount > 0 ? amount : undefined;
};
