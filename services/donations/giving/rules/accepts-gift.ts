import { invalid, refuse } from "#shared/problem/problem.ts";
import { formatMoney, leastGift, type Money } from "#shared/values/money.ts";
import type { ProjectRow } from "../../projects/rows.ts";

/** Requires an amount that is not below the least of its currency. @throws Problem `invalid` */
export const requireLeast = ({ amount, currency }: Money): void => {
  const least = leastGift[currency];
  if (amount >= least) return;
  throw invalid("/amount", {
    code: "gift-too-small",
    params: { least: formatMoney({ amount: least, currency }, "zh-CN") },
  });
};

/**
 * Checks that a project takes a gift now, of this amount and from this donor.
 * @param emailIndex blind index of the signed-in donor's verified mail address; targeted fundraising is for those invited
 * @throws Problem `fundraising-closed`, `not-invited`, `wrong-currency`; `invalid` for an amount below
 * the least of its currency
 */
export const requireAcceptsGift = (
  project: ProjectRow,
  { amount, currency, emailIndex }: Money & { readonly emailIndex: string | undefined },
): void => {
  if (!project.takesGifts) throw refuse("fundraising-closed");
  const isOpen = project.fundraisingMode !== "targeted";
  if (!isOpen && !project.invited.some((invited) => invited === emailIndex)) throw refuse("not-invited");
  if (!project.currencies.some((accepted) => accepted === currency)) throw refuse("wrong-currency");
  requireLeast({ amount, currency });
};
