import type { ProjectPage } from "../../../shared/api/types.ts";

/** Amounts offered with one tap, in minor units by currency: about what 20, 50, 100 and 200 yuan are. */
const suggested: ReadonlyMap<string, readonly number[]> = new Map([
  ["CNY", [2_000, 5_000, 10_000, 20_000]],
  ["HKD", [2_000, 5_000, 10_000, 20_000]],
  ["USD", [300, 700, 1_500, 3_000]],
  ["EUR", [300, 700, 1_500, 3_000]],
  ["GBP", [300, 600, 1_200, 2_500]],
  ["JPY", [500, 1_000, 2_000, 5_000]],
]);

/** What a sum does, as the project says it. */
type Examples = ProjectPage["examples"];

/**
 * The amounts offered in a currency, smallest first: those of which the project says what they do, else usual ones; none
 * in a currency that is not listed.
 */
export const suggestedAmounts = (currency: string, examples: Examples): readonly number[] => {
  const said = examples.filter((example) => example.currency === currency).map(({ amount }) => amount);
  return said.length > 0 ? said.sort((a, b) => a - b) : (suggested.get(currency) ?? []);
};

/** What an amount does: the example of it, or else the largest one that it holds. */
export const exampleFor = (
  { amount, currency }: { readonly amount: number; readonly currency: string },
  examples: Examples,
): Examples[number] | undefined =>
  examples
    .filter((example) => example.currency === currency && example.amount <= amount)
    .sort((a, b) => b.amount - a.amount)[0];
