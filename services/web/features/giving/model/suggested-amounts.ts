/** Amounts offered with one tap, in minor units by currency: about what 20, 50, 100 and 200 yuan are. */
const suggested: ReadonlyMap<string, readonly number[]> = new Map([
  ["CNY", [2_000, 5_000, 10_000, 20_000]],
  ["HKD", [2_000, 5_000, 10_000, 20_000]],
  ["USD", [300, 700, 1_500, 3_000]],
  ["EUR", [300, 700, 1_500, 3_000]],
  ["GBP", [300, 600, 1_200, 2_500]],
  ["JPY", [500, 1_000, 2_000, 5_000]],
]);

/** The amounts offered in a currency, smallest first; none in one that is not listed. */
export const suggestedAmounts = (currency: string): readonly number[] => suggested.get(currency) ?? [];
