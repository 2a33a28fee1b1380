import { idPrefixes } from "#shared/values/ids.ts";
import type { NumberingDeps } from "./deps.ts";
import type { Gift } from "./rows.ts";

/** A gift of either kind by its id; strongly consistent. */
export const findGift = (
  { donations, offline }: Pick<NumberingDeps, "donations" | "offline">,
  giftId: string,
): Promise<Gift | undefined> =>
  giftId.startsWith(`${idPrefixes.offlineDonation}_`) ? offline.find(giftId) : donations.findDonation(giftId);
