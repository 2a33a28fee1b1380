/** How many minor units make one major unit: 100, or 1 for the yen. */
const minorUnits = (currency: string): number =>
  10 **
  (new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2);

/** Money as text: `{ amount: 5000, currency: "CNY" }` is ¥50.00. `amount` is in minor units. */
export const moneyText = (
  { amount, currency }: { readonly amount: number; readonly currency: string },
  language: string,
): string =>
  new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    amount / minorUnits(currency),
  );

/** A typed amount in minor units; undefined unless it is above zero with at most two decimals. */
export const minorAmount = (typed: string, currency: string): number | undefined => {
  if (!/^\d{1,9}(?:\.\d{1,2})?$/.test(typed.trim())) return undefined;
  const amount = Math.round(Number(typed) * minorUnits(currency));
  return amount > 0 ? amount : undefined;
};
