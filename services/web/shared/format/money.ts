/** Minor units of a currency in one of its major units: 100, or 1 for the yen. */
const minorUnits = (currency: string): number =>
  10 **
  (new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2);

/** Money as it is written: `{amount: 5000, currency: "CNY"}` is ¥50.00. */
export const moneyText = (
  { amount, currency }: { readonly amount: number; readonly currency: string },
  language: string,
): string =>
  new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    amount / minorUnits(currency),
  );

/** What somebody typed, in minor units; undefined where it is no amount above zero with at most two decimals. */
export const minorAmount = (typed: string, currency: string): number | undefined => {
  if (!/^\d{1,9}(?:\.\d{1,2})?$/.test(typed.trim())) return undefined;
  const amount = Math.round(Number(typed) * minorUnits(currency));
  return amount > 0 ? amount : undefined;
};
