import type { Call } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { openDonor, requireMyDonation } from "../giving/access.ts";
import { isPaid } from "../giving/rules/donation-status.ts";
import type { AcknowledgmentsDeps } from "./deps.ts";
import { type AcknowledgedGift, withProjects } from "./read-gift.ts";

/** The only gift of a list of one. */
export const onlyOf = ([gift]: readonly AcknowledgedGift[]): AcknowledgedGift => {
  if (!gift) throw new Error("no gift was read");
  return gift;
};

/**
 * A paid gift as its donor has it acknowledged, with the name that they gave.
 * @throws Problem `not-found`; refusal `wrong-state` while it is not paid
 */
export const readAcknowledged = async (
  deps: AcknowledgmentsDeps,
  donationId: string,
  headers: Readonly<Record<string, string | undefined>>,
  { actor }: Call,
) => {
  const row = await requireMyDonation(deps, donationId, actor, headers["donation-secret"]);
  if (!isPaid(row)) throw refuse("wrong-state");
  const { donor } = await openDonor(deps, row);
  const gift = onlyOf(await withProjects(deps, [row]));
  return { row, gift, name: donor?.name ?? null };
};
