import type { Platform } from "#shared/platform/platform.ts";
import type { PosterDeps } from "../books/deps.ts";
import { noSponsors } from "../sponsorship/rows.ts";
import { settledClaims } from "../sponsorship/rules/claims.ts";
import type { SponsorsStore } from "../sponsorship/sponsors-store.ts";
import type { SlotStore } from "../sponsorship/store.ts";

interface Deps extends Pick<Platform, "clock"> {
  readonly slots: Pick<SlotStore, "findSlot">;
  readonly sponsors: Pick<SponsorsStore, "find">;
}

/**
 * What becomes of a place when the gift for it is paid, refunded or given up, written with the gift. A payment that comes
 * after its hold is over takes the place if it is still free; else it is a gift to the project, and the slot is not over
 * its cap.
 */
export const settleSponsorship =
  ({ slots, sponsors, clock }: Deps): PosterDeps["sponsorshipOf"] =>
  async ({ sponsorship, ...gift }, status) => {
    if (!sponsorship || sponsorship.state === "ended") return undefined;
    const { slotId, purpose, period } = sponsorship;
    const slot = await slots.findSlot(slotId);
    if (!slot) return undefined;
    const row = (await sponsors.find(slotId)) ?? noSponsors(slotId);
    const now = clock().toISOString();
    const { donationId, projectId, amount, personId, guestKey } = gift;
    const claim = {
      ...{ donationId, projectId, amount, purpose, period, personId },
      state: "sponsoring" as const,
      until: now,
      ...(guestKey === undefined ? {} : { byMail: true }),
    };
    const isPaid = status === "paid" || status === "partly-refunded";
    const { claims, state } = settledClaims(slot, row.claims, claim, { isPaid, now });
    return {
      sponsorship: { ...sponsorship, state },
      moves: [{ row, move: { slotId, claims } }],
      unchanged: [slot],
    };
  };
