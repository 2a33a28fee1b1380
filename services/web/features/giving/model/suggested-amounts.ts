import type { ProjectPage } from "../../../shared/api/types.ts";

interface Offered {
  /** Offered with one tap where the project names no sums of its own: about what 20, 50, 100 and 200 yuan are. */
  readonly usual: readonly number[];
  /** What is chosen before anybody chooses is as near to this as can be, about 50 yuan ... */
  readonly modest: number;
  /** ... and not above this, about 100 yuan. */
  readonly most: number;
}

/** By currency, in its minor units. */
const offered: ReadonlyMap<string, Offered> = new Map([
  ["CNY", { usual: [2_000, 5_000, 10_000, 20_000], modest: 5_000, most: 10_000 }],
  ["HKD", { usual: [2_000, 5_000, 10_000, 20_000], modest: 5_000, most: 10_000 }],
  ["USD", { usual: [300, 700, 1_500, 3_000], modest: 700, most: 1_500 }],
  ["EUR", { usual: [300, 700, 1_500, 3_000], modest: 700, most: 1_500 }],
  ["GBP", { usual: [300, 600, 1_200, 2_500], modest: 600, most: 1_200 }],
  ["JPY", { usual: [500, 1_000, 2_000, 5_000], modest: 1_000, most: 2_000 }],
]);

/** What a sum does, as the project says it. */
type Examples = ProjectPage["examples"];

/**
 * The amounts offered in a currency, smallest first: those of which the project says what they do, else usual ones; none
 * in a currency that is not listed.
 */
export const suggestedAmounts = (currency: string, examples: Examples): readonly number[] => {
  const said = examples.filter((example) => example.currency === currency).map(({ amount }) => amount);
  return said.length > 0 ? said.sort((a, b) => a - b) : (offered.get(currency)?.usual ?? []);
};

/**
 * The sum that a gift form begins with, in minor units: of those offered the nearest to a modest one, the smaller of two
 * that are as near, and none above the most that is chosen for anybody (100 yuan; `offered`); the smallest where all are
 * above it. Who gives more says so. Undefined where none is offered.
 */
export const firstAmount = (currency: string, examples: Examples): number | undefined => {
  const [smallest, ...larger] = suggestedAmounts(currency, examples);
  const { modest = 0, most = 0 } = offered.get(currency) ?? {};
  const away = (amount = 0) => Math.abs(amount - modest);
  return larger
    .filter((amount) => amount <= most)
    .reduce((nearest, amount) => (away(amount) < away(nearest) ? amount : nearest), smallest);
};

/** What an amount does: the example of it, or else the largest one that it holds. */
export const exampleFor = (
  { amount, currency }: { readonly amount: number; readonly currency: string },
  examples: Examples,
): Examples[number] | undefined =>
  examples
    .filter((example) => example.currency === currency && example.amount <= amount)
    .sort((a, b) => b.amount - a.amount)[0];
