import type { PlainFieldCode } from "#shared/problem/field-texts.ts";
import { type FieldError, Problem } from "#shared/problem/problem.ts";
import { countyOf } from "#shared/values/division.ts";
import { giftAmountSchema, leastGift, type Money } from "#shared/values/money.ts";
import type { ProjectRow } from "../rows.ts";

/** A rule that spans fields, and the field that its error points at. */
interface FieldRule {
  readonly pointer: string;
  readonly code: PlainFieldCode;
  readonly holds: (project: ProjectRow) => boolean;
}

const isGivable = ({ amount, currency }: Money): boolean =>
  amount >= leastGift[currency] && giftAmountSchema().safeParse(amount).success;

const fieldRules: readonly FieldRule[] = [
  {
    pointer: "/until",
    code: "before-from",
    holds: ({ from, until }) => from === null || until === null || from <= until,
  },
  {
    pointer: "/division",
    code: "not-in-county",
    holds: ({ division, county }) => division === null || countyOf(division) === county,
  },
  {
    pointer: "/criteria/areas",
    code: "not-in-county",
    holds: ({ criteria, county }) => criteria?.areas?.every((area) => countyOf(area) === county) ?? true,
  },
  {
    pointer: "/goal/currency",
    code: "currency-not-taken",
    holds: ({ goal, currencies }) => goal === null || currencies.includes(goal.currency),
  },
  {
    pointer: "/examples",
    code: "currency-not-taken",
    holds: ({ examples, currencies }) => examples.every(({ currency }) => currencies.includes(currency)),
  },
  {
    // The page offers these sums.
    pointer: "/examples",
    code: "amount-out-of-range",
    holds: ({ examples }) => examples.every(isGivable),
  },
  {
    pointer: "/examples",
    code: "named-twice",
    holds: ({ examples }) => new Set(examples.map(({ amount }) => amount)).size === examples.length,
  },
  {
    pointer: "/fundraisingMode",
    code: "source-takes-no-gifts",
    holds: ({ source, fundraisingMode }) =>
      source === "donated" || fundraisingMode === "none" || fundraisingMode === "offline",
  },
];

/** @throws Problem `invalid` with every field that contradicts another */
export const validateProject = (project: ProjectRow): void => {
  const errors: FieldError[] = fieldRules
    .filter(({ holds }) => !holds(project))
    .map(({ pointer, code }) => ({ pointer, code }));
  if (errors.length > 0) throw new Problem("invalid", { errors });
};
