import { refuse } from "#shared/problem/problem.ts";
import type { ProjectRow } from "../../projects/rows.ts";

/**
 * Checks that a project takes a gift now, in this currency and from this donor.
 * @param emailIndex blind index of the signed-in donor's verified mail address; targeted fundraising is for those invited
 * @throws Problem `fundraising-closed`, `not-invited`, `wrong-currency`
 */
export const requireAcceptsGift = (
  project: ProjectRow,
  { currency, emailIndex }: { readonly currency: string; readonly emailIndex: string | undefined },
): void => {
  if (!project.takesGifts) throw refuse("fundraising-closed");
  const isOpen = project.fundraisingMode !== "targeted";
  if (!isOpen && !project.invited.some((invited) => invited === emailIndex)) throw refuse("not-invited");
  if (!project.currencies.some((accepted) => accepted === currency)) throw refuse("wrong-currency");
};
