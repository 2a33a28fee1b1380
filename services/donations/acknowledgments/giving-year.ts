import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { type Currency, currencies } from "#shared/values/money.ts";
import { emailIndexOf, openDonor } from "../giving/access.ts";
import { personDonorKey } from "../giving/keys.ts";
import type { DonationRow } from "../giving/rows.ts";
import { isPaid } from "../giving/rules/donation-status.ts";
import type { AcknowledgmentsDeps } from "./deps.ts";
import { type AcknowledgedGift, withProjects } from "./read-gift.ts";
import type { Gift } from "./rows.ts";

/** Gifts read at once. */
const page = 200;

const allOfDonor = async (
  { donations }: Pick<AcknowledgmentsDeps, "donations">,
  donorKey: string,
): Promise<DonationRow[]> => {
  const rows: DonationRow[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const read = await donations.listByDonor(donorKey, page, after);
    rows.push(...read.rows);
    after = read.next;
  } while (after);
  return rows;
};

/** What was given and not given back, by currency, in the order in which currencies are always listed. */
const sumsOf = (gifts: readonly AcknowledgedGift[]) => {
  const sums = new Map<Currency, number>();
  for (const { amount, currency, refunded } of gifts)
    if (amount !== null && currency !== null)
      sums.set(currency, (sums.get(currency) ?? 0) + amount - refunded);
  return currencies.flatMap((currency) => {
    const amount = sums.get(currency);
    return amount === undefined ? [] : [{ amount, currency }];
  });
};

/**
 * All that the caller gave in a year: at the checkout, and what was entered for them under their verified mail address. The
 * name is the one that they gave last. @throws Problem `unauthenticated`
 */
export const readGivingYear = async (deps: AcknowledgmentsDeps, year: string, { actor }: Call) => {
  const { personId } = requireSignedIn(actor);
  const emailIndex = actor.kind === "person" ? emailIndexOf(deps, actor.email) : undefined;
  const [own, entered] = await Promise.all([
    allOfDonor(deps, personDonorKey(personId)),
    emailIndex === undefined ? [] : deps.offline.listByDonor(emailIndex),
  ]);
  const paid = own.filter(isPaid);
  const gifts: readonly Gift[] = [
    ...paid.toReversed(),
    ...entered.filter(({ status }) => status === "confirmed"),
  ];
  const items = (await withProjects(deps, gifts))
    .filter(({ day }) => day.startsWith(year))
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const ofYear = new Set(items.map(({ giftId }) => giftId));
  let name: string | null = null;
  for (const row of paid.filter(({ donationId }) => ofYear.has(donationId)))
    name ??= (await openDonor(deps, row)).donor?.name ?? null;
  return { items, sums: sumsOf(items), name };
};
