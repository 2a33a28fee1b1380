import type { Gift } from "../rows.ts";

/** The id of a gift of either kind. */
export const giftIdOf = (gift: Gift): string =>
  gift.sk === "OFFLINE" ? gift.offlineDonationId : gift.donationId;
