import type { DonationRow } from "../../giving/rows.ts";
import type { OfflineRow } from "../../offline/rows.ts";

/** The id of a gift of either kind. */
export const giftIdOf = (gift: DonationRow | OfflineRow): string =>
  gift.sk === "OFFLINE" ? gift.offlineDonationId : gift.donationId;
