/** Digits after the decimal point: 2, or 0 for the yen. */
const minorDigits = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/**
 * Money as text: `{ amount: 5000, currency: "CNY" }` is ¥50.00. `amount` is in minor units. Only the yuan is written
 * with its sign; the sign of the yen is the same, so other currencies are named: 500日元.
 */
export const moneyText = (
  { amount, currency }: { readonly amount: number; readonly currency: string },
  language: string,
): string =>
  new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: currency === "CNY" ? "narrowSymbol" : "name",
  }).format(amount / 10 ** minorDigits(currency));

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
